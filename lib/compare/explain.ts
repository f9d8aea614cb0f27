import type { DisagreementKind, Language, LocalText, Side } from '../../data/schema.ts';
import { formatDate } from '../values/dates.ts';
import { joinList, quote } from '../values/format.ts';
import { inAll } from '../values/languages.ts';
import { placesText } from '../values/words.ts';
import type { Knowledge } from './knowledge.ts';
import { PHRASES } from './phrases.ts';
import type { TensionKind } from './phrases.ts';
import type { Aspect } from './pairs.ts';
import type { Camp } from './sides.ts';
import type { Statement } from './statement.ts';

/** What an explanation is made from. */
export interface Told {
  kind: DisagreementKind;
  aspect: Aspect;
  /** All sides stand in one text: only the paragraphs tell them apart. */
  oneText: boolean;
  /** They even stand there in one voice. */
  withinSource: boolean;
  camps: readonly Camp[];
  sides: readonly Side[];
}

/** Kinds whose point is when the source came out. */
const DATED: ReadonlySet<DisagreementKind> = new Set(['superseded', 'stale']);

function detail(said: readonly Statement[], told: Told, language: Language): string {
  if (DATED.has(told.kind)) return ` (${formatDate({ date: said[0]!.source.date.value }, language)})`;
  return told.oneText && told.kind !== 'single-source' && told.sides.length > 1 ? ` (${placesText(said.map((s) => s.claim), language)})` : '';
}

/** One source, or one person quoted in it, with every place where it says so. */
function who(said: readonly Statement[], told: Told, knowledge: Knowledge, language: Language): string {
  const phrases = PHRASES[language];
  const { source, claim, reference } = said[0]!;
  const name = quote(source.short[language], language);
  const full = reference ? phrases.record(name) : claim.by ? phrases.quoted(knowledge.entity(claim.by)[language], name) : name;
  return full + detail(said, told, language);
}

function whoAll(camp: readonly Statement[], told: Told, knowledge: Knowledge, language: Language): string {
  const speakers = Map.groupBy(camp, ({ source, claim }) => `${source.id} ${claim.by ?? ''}`);
  return joinList([...speakers.values()].map((said) => who(said, told, knowledge, language)), language);
}

/** A value with a comma of its own is closed by one, so that what follows is not read as part of it. */
const attributed = (label: string, source: string) => `${label}${label.includes(',') ? ',' : ''} ${source}`;

/** "X according to A", side by side; where only one source speaks, all it says and then its name once. */
function accounts(told: Told, knowledge: Knowledge, language: Language): string[] {
  const { only, accordingTo, semicolon } = PHRASES[language];
  const labels = told.sides.map((side) => side.label[language]);
  if (told.kind === 'single-source') return [labels.join(semicolon) + only(whoAll(told.camps.flat(), told, knowledge, language))];
  return told.camps.map((camp, i) => attributed(labels[i]!, accordingTo(whoAll(camp, told, knowledge, language))));
}

/** What the difference amounts to. */
function verdict({ kind, aspect, withinSource, camps }: Told): DisagreementKind | TensionKind {
  if (kind !== 'tension') return kind;
  if (aspect === 'modality') return 'modality';
  if (withinSource) return 'within';
  return camps[0]![0].attribute.compare.rule === 'interval' ? 'figures' : 'tension';
}

function sentence(told: Told, knowledge: Knowledge, language: Language): string {
  const { colon, semicolon, tail } = PHRASES[language];
  const { attribute, claim } = told.camps[0]![0];
  const close = tail[verdict(told)];
  const topic = `${knowledge.entity(claim.subject)[language]} – ${attribute.label[language]}`;
  return `${topic}${colon}${[...accounts(told, knowledge, language), ...(close ? [close] : [])].join(semicolon)}.`;
}

/** One neutral sentence per language, made from the values and the sources' short names. */
export const explain = (told: Told, knowledge: Knowledge): LocalText => inAll((language) => sentence(told, knowledge, language));
