import type { AliasPolicy, Inflection, Salience } from '../../data/schema.ts';
import { VARIANTS, aliasOf, spelled } from './declension.ts';
import { Keys } from './keys.ts';

/** The lexicon as it is shipped: text that compresses well and needs no parsing up front. Written by `data/lexicon/pack.ts`. */
export interface PackedLexicon {
  version: string;
  /** A line each: `id TAB kind, salience, disputed, American law TAB year-month-number TAB related` (letters of the tables below; indices in base 36). */
  entities: string;
  /** A line each: `entity TAB policy, inflection, compound TAB cues TAB against`; lists divided by `|`; entity empty = not ours. */
  groups: string;
  /** All forms, as `Keys` reads them; the mark is the number of the group, in base 36. */
  keys: string;
}

/** What matters of an entity's type here. */
export type Kind = 'person' | 'event' | 'other';
export const KINDS: readonly Kind[] = ['person', 'event', 'other'];
/** One letter each in the packed text: the position in these lists. */
export const POLICIES: readonly AliasPolicy[] = ['unique', 'exact-case', 'context', 'after-full-name', 'never-alone'];
export const INFLECTIONS: readonly Inflection[] = ['none', 'name', 'de-noun', 'de-adjective-noun', 'en-noun', 'fr-noun', 'acronym'];
export const SALIENCES: readonly Salience[] = ['marked', 'quiet', 'never'];

export interface LexiconEntity {
  id: string;
  kind: Kind;
  salience: Salience;
  /** Sources disagree about it. */
  disputed: boolean;
  /** A law of the United States: those that others call theirs are not it. */
  isAmericanLaw: boolean;
  /** Year of the edition, for events held every year; 0 for none. */
  year: number;
  /** Its month, and which of its series it is; 0 where not known. */
  month: number;
  number: number;
  related: readonly number[];
}

export interface Rule {
  /** Index of the entity; `NOT_OURS` for a longer name that only hides what it contains. */
  entity: number;
  policy: AliasPolicy;
  inflection: Inflection;
  compound: boolean;
  /** Folded, between spaces; a trailing `*` stays. */
  cues: readonly string[];
  against: readonly string[];
}

export interface Form {
  /** As written in the dataset, or made from that by declension. */
  spelling: string;
  /** The alias as the dataset spells it. */
  alias: string;
  rule: Rule;
}

export const NOT_OURS = -1;
export const RADIX = 36;

const list = (text: string): string[] => (text === '' ? [] : text.split('|'));
/** Cues are packed folded. */
const cue = (text: string): string => (text.endsWith('*') ? ` ${text}` : ` ${text} `);

function readEntity(line: string): LexiconEntity {
  const [id = '', flags = '', edition = '', related = ''] = line.split('\t');
  const [year = 0, month = 0, number = 0] = edition.split('-').map(Number);
  return {
    id, kind: KINDS[Number(flags[0])]!, salience: SALIENCES[Number(flags[1])]!, disputed: flags[2] === '1', isAmericanLaw: flags[3] === '1', year, month, number,
    related: related === '' ? [] : related.split(',').map((n) => Number.parseInt(n, RADIX)),
  };
}

/** Only forms of policy `unique` count in any case of letters. */
const isAnyCase = (line: string): boolean => line.charAt(line.indexOf('\t') + 1) === '0';

function readRule(line: string): Rule {
  const [entity = '', flags = '', cues = '', against = ''] = line.split('\t');
  return {
    entity: entity === '' ? NOT_OURS : Number.parseInt(entity, RADIX),
    policy: POLICIES[Number(flags[0])]!, inflection: INFLECTIONS[Number(flags[1])]!, compound: flags[2] === '1',
    cues: list(cues).map(cue), against: list(against).map(cue),
  };
}

/** What is read of a form's spelling once, however often it is met. */
export function readOnce<T extends NonNullable<unknown>>(read: (form: Form) => T): (form: Form) => T {
  const known = new WeakMap<Form, T>();
  return (form) => {
    let answer = known.get(form);
    if (answer === undefined) known.set(form, (answer = read(form)));
    return answer;
  };
}

/** Room for a form's place in its line, in what a form is kept by. */
const PLACES = 2 ** 24;

/** The lexicon ready for use. Nothing is built at the start; what a form means is read when it is first met. */
export class Lexicon {
  readonly version: string;
  readonly keys: Keys;
  readonly #entityLines: string[];
  readonly #groupLines: string[];
  readonly #entities: LexiconEntity[] = [];
  readonly #rules: Rule[] = [];
  readonly #forms = new Map<number, Form>();

  constructor(packed: PackedLexicon) {
    this.version = packed.version;
    this.#entityLines = packed.entities.split('\n');
    this.#groupLines = packed.groups.split('\n');
    this.keys = new Keys(packed.keys);
  }

  /** Whether the form at a place of the keys may be written with a small first letter. */
  mayBeSmall(line: number, at: number): boolean {
    return !this.keys.isCapital(line, at) || isAnyCase(this.#groupLines[this.#groupAt(line, at)]!);
  }

  get entityCount(): number { return this.#entityLines.length; }

  entity(index: number): LexiconEntity {
    return (this.#entities[index] ??= readEntity(this.#entityLines[index]!));
  }

  /** The form at a place of the keys, as it is spelled with the endings it takes. */
  form(line: number, at: number, variant: number): Form {
    const key = (line * PLACES + at) * VARIANTS + variant;
    let form = this.#forms.get(key);
    if (!form) {
      const packed = this.keys.form(line, at);
      this.#forms.set(key, (form = { spelling: spelled(packed, variant), alias: aliasOf(packed), rule: this.#rule(this.#groupAt(line, at)) }));
    }
    return form;
  }

  #groupAt(line: number, at: number): number {
    return Number.parseInt(this.keys.mark(line, at), RADIX);
  }

  #rule(group: number): Rule {
    return (this.#rules[group] ??= readRule(this.#groupLines[group]!));
  }
}
