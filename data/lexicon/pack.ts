import { foldKey, foldWords } from '../../lib/detect/fold.ts';
import { INFLECTIONS, KINDS, POLICIES, RADIX, SALIENCES, type PackedLexicon } from '../../lib/detect/lexicon.ts';
import { ENOUGH, WHOLE, type PackedSights } from '../../lib/detect/sight.ts';
import { spellingsOf } from '../../lib/detect/declension.ts';
import type { Alias, Dataset, Entity, Salience } from '../schema.ts';
import { declined } from './decline.ts';
import { beginningsPattern } from './beginnings.ts';
import { packKeys, type MarkedForms } from './keys.ts';

/** What the lexicon needs of a dataset. */
export type LexiconSource = Pick<Dataset, 'version' | 'entities' | 'disagreements'>;

/** A badge, not a disagreement to draw apart. */
const BADGE = 'single-source';
const LATEST_CENTURIES = /(?:19|20)\d\d/;

/** As the reader compares: folded; a star after a hyphen says no more than the word before it. */
function cueText(cue: string): string {
  const word = foldWords(cue).trim();
  return cue.endsWith('*') && !cue.endsWith('-*') ? `${word}*` : word;
}

/** Folded cues without those that a shorter beginning of a word covers. */
function cues(list: readonly string[]): string {
  const all = [...new Set(list.map(cueText))];
  const stems = all.filter((cue) => cue.endsWith('*')).map((cue) => cue.slice(0, -1));
  return all.filter((cue) => !stems.some((stem) => cue !== `${stem}*` && cue.startsWith(stem))).sort().join('|');
}

const kindOf = ({ type }: Entity) => KINDS.indexOf(type === 'person' || type === 'event' ? type : 'other');

const isAmericanLaw = ({ relations }: Entity): boolean => relations.some(({ type, target }) => type === 'law-of' && target === 'usa');

/** Year, month and number of an event, as far as they are known. */
function editionOf({ type, id, valid = '', edition }: Entity): string {
  const year = type === 'event' ? (LATEST_CENTURIES.exec(id) ?? LATEST_CENTURIES.exec(valid))?.[0] : undefined;
  if (year === undefined) return '';
  const month = valid.startsWith(`${year}-`) ? Number(valid.slice(5, 7)) : 0;
  return [year, month || '', edition ?? ''].join('-').replace(/-+$/, '');
}

/** Entities tied by a relation, from either end, and those whose name is a cue. */
function relatedOf(entities: readonly Entity[]): Map<string, Set<string>> {
  const names = Map.groupBy(entities.flatMap(({ id, aliases }) => aliases.map(({ form }) => ({ id, form: foldKey(form) }))), ({ form }) => form);
  const related = new Map(entities.map(({ id, aliases }) =>
    [id, new Set(aliases.flatMap(({ cues }) => cues).flatMap((cue) => names.get(foldKey(cue)) ?? []).map((name) => name.id).filter((other) => other !== id))]));
  for (const entity of entities) {
    for (const { target } of entity.relations) {
      related.get(entity.id)!.add(target);
      related.get(target)?.add(entity.id);
    }
  }
  return related;
}

function entityLines(entities: readonly Entity[], { disagreements }: LexiconSource): string[] {
  const disputed = new Set(disagreements.filter((d) => d.kind !== BADGE).map((d) => d.subject));
  const index = new Map(entities.map((entity, n) => [entity.id, n.toString(RADIX)]));
  const related = relatedOf(entities);
  return entities.map((entity) => [
    entity.id, [kindOf(entity), SALIENCES.indexOf(entity.salience), disputed.has(entity.id) ? 1 : 0, isAmericanLaw(entity) ? 1 : ''].join(''), editionOf(entity),
    [...related.get(entity.id)!].map((id) => index.get(id)).filter((n) => n !== undefined).join(','),
  ].join('\t').trimEnd());
}

/** Two spellings of one key are one form, unless capitals or accents matter. */
function formKey(alias: Alias): string {
  const form = declined(alias);
  return alias.policy === 'unique' ? foldKey(form) : form.replaceAll(/[\s\p{Pd}]+/gu, ' ');
}

/** Forms under one rule of one entity; `rule` is the line of the packed lexicon without the entity. */
interface Group { rule: string; forms: string[] }

/** Aliases of one entity, by rule. */
function groupsOf(entity: Entity): Group[] {
  const groups = new Map<string, Map<string, string>>();
  for (const alias of entity.aliases) {
    if (alias.policy === 'never-alone') continue;
    const flags = [POLICIES.indexOf(alias.policy), INFLECTIONS.indexOf(alias.inflection), alias.compound ? 1 : 0].join('');
    const rule = [flags, cues(alias.cues), cues(alias.against)].join('\t').trimEnd();
    const forms = groups.get(rule) ?? new Map<string, string>();
    const key = formKey(alias);
    if (!forms.has(key)) forms.set(key, declined(alias));
    groups.set(rule, forms);
  }
  return [...groups].map(([rule, forms]) => ({ rule, forms: [...forms.values()] }));
}

/** Longer names that contain a form and are not ours. */
function notOurs(entities: readonly Entity[]): Group[] {
  const names = new Map(entities.flatMap(({ aliases }) => aliases.flatMap(({ not }) => not)).map((name) => [foldKey(name), name]));
  const rule = [POLICIES.indexOf('unique'), INFLECTIONS.indexOf('name'), 1].join('');
  return names.size === 0 ? [] : [{ rule, forms: [...names.values()] }];
}

/** Of forms with one beginning those of the last group come first. */
const inOrder = (groups: readonly Group[]): MarkedForms[] => groups.map(({ forms }, n) => ({ mark: n.toString(RADIX), forms })).toReversed();

const oursOf = (entities: readonly Entity[]) => entities.flatMap((entity, n) => groupsOf(entity).map((group) => ({ entity: n.toString(RADIX), ...group })));
const withSalience = (source: LexiconSource, saliences: readonly Salience[]) => source.entities.filter((entity) => saliences.includes(entity.salience));

/** Compiles the aliases of a dataset's entities of some saliences into the lexicon that is shipped. */
export function packLexicon(source: LexiconSource, saliences: readonly Salience[]): PackedLexicon {
  const entities = withSalience(source, saliences);
  const groups = [...oursOf(entities), ...notOurs(entities).map((group) => ({ entity: '', ...group }))];
  return {
    version: source.version,
    entities: entityLines(entities, source).join('\n'),
    groups: groups.map(({ entity, rule }) => `${entity}\t${rule}`).join('\n'),
    keys: packKeys(inOrder(groups)),
  };
}

/** Lines as `sight.ts` of `lib/detect` looks them up. */
function linesOf(forms: readonly string[]): string {
  const folded = forms.map((form) => foldKey(form)).map((form) => (form.length > ENOUGH ? form.slice(0, ENOUGH) : form + WHOLE));
  return ['', ...[...new Set(folded)].toSorted(), ''].join('\n');
}

/** What a page carries of the forms of a lexicon; names that are not ours have nothing to announce. */
export function packSights(source: LexiconSource, saliences: readonly Salience[]): PackedSights {
  const unique = String(POLICIES.indexOf('unique'));
  const all = oursOf(withSalience(source, saliences)).flatMap(({ rule, forms }) => forms.flatMap(spellingsOf).map((form) => ({ form, isCased: !rule.startsWith(unique) && isCapital(form) })));
  const formsWhere = (wanted: boolean): string[] => all.filter(({ isCased }) => isCased === wanted).map(({ form }) => form);
  return { beginnings: beginningsPattern(all.map(({ form }) => foldKey(form))), anyCase: linesOf(formsWhere(false)), cased: linesOf(formsWhere(true)) };
}

const isCapital = (form: string): boolean => !form.startsWith(form[0]!.toLowerCase());
