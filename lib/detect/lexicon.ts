import type { AliasPolicy, Inflection, Salience } from '../../data/schema.ts';
import { buildTrie, type Trie } from './trie.ts';

/** The lexicon as it is shipped: text that compresses well and needs no parsing up front. Written by `data/lexicon/pack.ts`. */
export interface PackedLexicon {
  version: string;
  /** A line each: `id TAB kind, salience, disputed TAB year TAB related` (letters of the tables below; indices in base 36). */
  entities: string;
  /** A line each: `entity TAB policy, inflection, compound TAB forms TAB cues TAB against`; lists divided by `|`; entity empty = not ours. */
  groups: string;
}

/** What matters of an entity's type here. */
export type Kind = 'person' | 'event' | 'other';
export const KINDS: readonly Kind[] = ['person', 'event', 'other'];
/** One letter each in the packed text: the position in these lists. */
export const POLICIES: readonly AliasPolicy[] = ['unique', 'exact-case', 'context', 'after-full-name', 'never-alone'];
export const INFLECTIONS: readonly Inflection[] = ['none', 'name', 'de-noun', 'de-adjective-noun', 'en-noun', 'fr-noun', 'acronym'];
export const SALIENCES: readonly Salience[] = ['marked', 'quiet', 'never'];

/**
 * Marks in a packed form: `~` and the last letter of the ending as the alias has it stand for every ending of a German
 * adjective, `^` for the endings of a head noun inside a name, `+` for an optional French plural s.
 */
const ADJECTIVE_MARK = /~(.)/g;
export const ADJECTIVE_ENDINGS = ['e', 'er', 'es', 'en', 'em'];
export const HEAD_ENDINGS = ['', 's', 'es', 'en'];

export interface LexiconEntity {
  id: string;
  kind: Kind;
  salience: Salience;
  /** Sources disagree about it. */
  disputed: boolean;
  /** Year of the edition, for events held every year; 0 for none. */
  year: number;
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
  const [id = '', flags = '', year, related = ''] = line.split('\t');
  return {
    id, kind: KINDS[Number(flags[0])]!, salience: SALIENCES[Number(flags[1])]!, disputed: flags[2] === '1', year: Number(year || 0),
    related: related === '' ? [] : related.split(',').map((n) => Number.parseInt(n, RADIX)),
  };
}

/** Only forms of policy `unique` count in any case of letters. */
const isAnyCase = (line: string): boolean => line.charAt(line.indexOf('\t') + 1) === '0';

function readRule(line: string): Rule {
  const [entity = '', flags = '', , cues = '', against = ''] = line.split('\t');
  return {
    entity: entity === '' ? NOT_OURS : Number.parseInt(entity, RADIX),
    policy: POLICIES[Number(flags[0])]!, inflection: INFLECTIONS[Number(flags[1])]!, compound: flags[2] === '1',
    cues: list(cues).map(cue), against: list(against).map(cue),
  };
}

/** The spellings a packed form stands for; the alias itself comes first. */
export function expand(packed: string): string[] {
  const [, last] = /~(.)/.exec(packed) ?? [];
  if (last !== undefined) {
    const own = ADJECTIVE_ENDINGS.find((ending) => ending.endsWith(last))!;
    const endings = [own, ...ADJECTIVE_ENDINGS.filter((ending) => ending !== own)];
    return endings.flatMap((ending) => expand(packed.replaceAll(ADJECTIVE_MARK, ending)));
  }
  if (packed.includes('^')) return HEAD_ENDINGS.map((ending) => packed.replace('^', ending));
  return packed.includes('+') ? [packed.replaceAll('+', ''), packed.replaceAll('+', 's')] : [packed];
}

/** The lexicon ready for use. Only the trie is built at the start; what a form means is read when it is first met. */
export class Lexicon {
  readonly version: string;
  readonly trie: Trie;
  readonly #entityLines: string[];
  readonly #groupLines: string[];
  readonly #entities: LexiconEntity[] = [];
  readonly #rules: Rule[] = [];
  readonly #forms: Form[] = [];
  readonly #spellings: string[] = [];
  /** By form: its group, the form that is its alias, the next form with the same key (plus one). */
  readonly #group: number[] = [];
  readonly #alias: number[] = [];
  readonly #same: number[] = [];
  readonly #small: boolean[] = [];

  constructor(packed: PackedLexicon) {
    this.version = packed.version;
    this.#entityLines = packed.entities.split('\n');
    this.#groupLines = packed.groups.split('\n');
    for (let n = 0; n < this.#groupLines.length; n++) this.#addGroup(n);
    this.trie = buildTrie(this.#spellings, (before, value) => { this.#same[value] = before; });
  }

  #addGroup(n: number): void {
    for (const packed of this.#groupLines[n]!.split('\t', 3)[2]!.split('|')) {
      const alias = this.#spellings.length;
      for (const spelling of /[~^+]/.test(packed) ? expand(packed) : [packed]) {
        this.#group.push(n);
        this.#alias.push(alias);
        this.#spellings.push(spelling);
      }
    }
  }

  /** Whether a form with this key may be written with a small first letter. */
  mayBeSmall(value: number): boolean {
    for (let n = value; n; n = this.#same[n] ?? 0) {
      const small = this.#small[this.#group[n - 1]!] ??= isAnyCase(this.#groupLines[this.#group[n - 1]!]!);
      if (small || !/^\p{Lu}/u.test(this.#spellings[n - 1]!)) return true;
    }
    return false;
  }

  get entityCount(): number { return this.#entityLines.length; }

  entity(index: number): LexiconEntity {
    return (this.#entities[index] ??= readEntity(this.#entityLines[index]!));
  }

  /** All forms with the key that `value` of the trie stands for. */
  formsOf(value: number): Form[] {
    const forms: Form[] = [];
    for (let n = value; n; n = this.#same[n] ?? 0) forms.push(this.#form(n - 1));
    return forms;
  }

  #form(n: number): Form {
    return (this.#forms[n] ??= { spelling: this.#spellings[n]!, alias: this.#spellings[this.#alias[n]!]!, rule: this.#rule(this.#group[n]!) });
  }

  #rule(group: number): Rule {
    return (this.#rules[group] ??= readRule(this.#groupLines[group]!));
  }
}
