import type { Language } from '../../data/schema.ts';
import { foldKey, foldWords } from './fold.ts';
import type { Block } from './item.ts';
import { languageOf } from './language.ts';
import { MONTH_NAMES, WEEKDAYS } from './months.ts';
import { officesOfOthers } from './offices.ts';
import { speaking, speaksBesides } from './surroundings.ts';
import type { TextFacts } from './types.ts';

const folded = new WeakMap<Block, string>();

/** Folded words of a block, read once however often the page is judged. */
function foldedOf(block: Block): string {
  let own = folded.get(block);
  if (own === undefined) folded.set(block, (own = foldWords(block.text)));
  return own;
}

const MONTH = `(?:${MONTH_NAMES.map(foldKey).join('|')})`;
const YEAR = new RegExp(`(?<! (?:seit|depuis|since|ab|des|from|vor)| (?:seit|depuis|since) ${MONTH}) (?:19|20)\\d\\d(?= )`, 'g');
const WEEKDAY = `(?:(?:${WEEKDAYS.en}|${WEEKDAYS.de}|${WEEKDAYS.fr})[,.]?\\s)?`;
/** "LONDON, March 2025 – …", "München, 14. Februar 2025.", "Media release – Paris, le 3 mars 2025", "Bonn, 3.3.2025:". */
const DATELINE = new RegExp([
  '^(?:[^.!?\\n–—]{1,40}\\s[–—|-]\\s)?', '["„“«(]?\\p{Lu}[^.!?\\n–—\\d]{1,40}?[,(]\\s?', WEEKDAY, '(?:(?:[Dd]en|[Ll]e|[Ii]m|[Aa]m|[Oo]n|[Ii]n|[Ee]arly|[Ll]ate|[Mm]id|[Aa]nfang|[Ee]nde|[Mm]itte|[Dd]ébut|[Ff]in|[Mm]i)[\\s-]){0,2}',
  '(?:\\d{1,2}(?:\\.|er|st|nd|rd|th)?\\s)?(?:(?<month>\\p{L}{3,9})[.,]?\\s(?:\\d{1,2}(?:st|nd|rd|th)?,\\s)?|\\d{1,2}[./]\\s?(?<number>\\d{1,2})[./]\\s?)?', '(?<year>20\\d\\d)\\)?\\s*(?:[.:–—|\\n-]|$)',
].join(''), 'u');
/** Behind a headline only with a day: "Defence stocks jump. London, Monday 17 February 2025." */
const DATELINE_BEHIND = new RegExp([
  '^[^\\n]{1,200}?[.!?]\\s["„“«(]?\\p{Lu}[^.!?\\n–—\\d:]{1,40}?[,(]\\s?', WEEKDAY,
  '(?:(?:den|le|am|on)\\s)?\\d{1,2}(?:\\.|er|st|nd|rd|th)?\\s(?<month>\\p{L}{3,9})[.,]?\\s(?<year>20\\d\\d)\\)?\\s?[.:–—|-] ?[\\p{L}\\d]',
].join(''), 'u');
const MONTHS = ['jan', 'fe[bv]', 'mar', 'a[pv]r', 'ma[iy]', 'jui?n', 'jui?l', 'a(?:ug|out)', 'sep', 'o[ck]t', 'nov', 'de[cz]'].map((beginning) => new RegExp(`^${beginning}`));

/** Day of publication as far as it is known; month 0 for none. */
interface Day { year: number; month: number }

/** "3/14/2025" has its day there. */
const monthNumbered = (number: number): number => (number <= MONTHS.length ? number : 0);

/** What stands before the year must be a month, or nothing. */
function datelineOf(text: string): Day | undefined {
  const { month, number, year } = (DATELINE.exec(text) ?? DATELINE_BEHIND.exec(text))?.groups ?? {};
  const named = month === undefined ? monthNumbered(Number(number ?? 0)) : MONTHS.findIndex((one) => one.test(foldKey(month))) + 1;
  return year === undefined || (month !== undefined && named === 0) ? undefined : { year: Number(year), month: named };
}

/** What the whole text says; worked out when first asked. */
export class PageFacts {
  readonly title: string;
  readonly #blocks: readonly Block[];
  readonly #facts: TextFacts;
  #day: { value: Day | undefined } | undefined;
  #lang: { value: Language | undefined } | undefined;
  #words: string | undefined;
  #years: readonly number[] | undefined;
  #joined: string | undefined;
  readonly #small = new Map<string, boolean>();
  #claimed: string | undefined;
  readonly #ofSomebody = new Map<readonly string[], readonly string[]>();
  readonly #speaking = new Map<readonly string[], readonly string[]>();

  constructor(blocks: readonly Block[], facts: TextFacts) {
    this.#blocks = blocks;
    this.#facts = facts;
    this.title = facts.title ? foldWords(facts.title) : '';
  }

  /** By function words of the text that matters; what the page claims of itself is often a template's default. */
  get lang(): Language | undefined {
    this.#lang ??= { value: languageOf(this.#text()) ?? this.#facts.lang };
    return this.#lang.value;
  }

  /** Folded words of the title and of every block with a candidate. */
  get words(): string {
    return (this.#words ??= `${this.title} ${this.#blocks.map((block) => foldedOf(block).slice(1)).join('')}`);
  }

  /** Years said on the page, but those something has lasted since. */
  get years(): readonly number[] {
    return (this.#years ??= (this.words.match(YEAR) ?? []).map(Number));
  }

  /** Which of some cues occur anywhere; remembered, since all forms under one rule ask the same. */
  speaking(cues: readonly string[]): readonly string[] {
    let known = this.#speaking.get(cues);
    if (!known) this.#speaking.set(cues, (known = speaking(this.words, cues)));
    return known;
  }

  /** The text of a block without the offices of others. */
  unclaimed(block: number): string {
    return officesOfOthers(this.#blocks[block]!).without;
  }

  /** … not counting the offices of others: what speaks for a person. */
  speakingOfSomebody(cues: readonly string[]): readonly string[] {
    let known = this.#ofSomebody.get(cues);
    if (!known) {
      this.#claimed ??= foldWords(this.#blocks.map((block) => officesOfOthers(block).offices).join(''));
      this.#ofSomebody.set(cues, (known = this.speaking(cues).filter((cue) => speaksBesides(this.words, this.#claimed!, cue))));
    }
    return known;
  }

  /** Day of publication: where the page does not tell it, from a dateline. */
  get day(): Day | undefined {
    this.#day ??= { value: this.#stated() ?? datelineOf(this.#blocks[0]?.text ?? '') };
    return this.#day.value;
  }

  /** Whether a word occurs with a small first letter, too; in addresses and handles all letters are small. */
  hasSmall(word: string): boolean {
    let known = this.#small.get(word);
    if (known === undefined) {
      const small = word.toLowerCase().replaceAll(/[^\p{L}]/gu, '.');
      this.#small.set(word, (known = new RegExp(`(?<![\\p{L}\\p{M}'’@#./_-])${small}(?![\\p{L}\\p{M}@]|\\.\\p{L})`, 'u').test(this.#text())));
    }
    return known;
  }

  #stated(): Day | undefined {
    const [year = 0, month = 0] = this.#facts.date?.split('-').map(Number) ?? [];
    return year > 0 ? { year, month } : undefined;
  }

  #text(): string {
    return this.#joined ??= this.#blocks.map((block) => block.text).join('\n');
  }
}
