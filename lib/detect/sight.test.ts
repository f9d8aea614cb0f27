import { describe, expect, it } from 'vitest';
import { SIGHTS as ALL_SIGHTS } from '../../data/lexicon/all-sights.ts';
import { LEXICON as ALL } from '../../data/lexicon/all.ts';
import { SIGHTS } from '../../data/lexicon/marked-sights.ts';
import { LEXICON } from '../../data/lexicon/marked.ts';
import { spellingsOf } from './declension.ts';
import { FIELD } from './heads.ts';
import { DIVIDER } from './keys.ts';
import { Lexicon, NOT_OURS, RADIX, type PackedLexicon } from './lexicon.ts';
import { scan } from './scan.ts';
import { openSights, type Sight } from './sight.ts';
import { sightBy } from './touch.ts';

function formsOf({ keys, groups }: PackedLexicon): string[] {
  const notOurs = groups.split('\n').findIndex((line) => line.startsWith('\t')).toString(RADIX);
  return keys.split('\n').flatMap((line) => {
    const [, ...fields] = line.split(FIELD);
    return fields.flatMap((mark, n) => (n % 2 === 0 && mark !== notOurs ? fields[n + 1]!.split(DIVIDER).flatMap(spellingsOf) : []));
  });
}

const inside = (text: string, put: string): string => [...text].join(put);
const DISGUISES: [what: string, disguise: (form: string) => string][] = [
  ['alone', (form) => form],
  ['in a sentence', (form) => `Dort sprach man über ${form}, und zwar lange.`],
  ['in capitals', (form) => form.toUpperCase()],
  ['inflected', (form) => `des ${form}s wegen`],
  ['with hyphens', (form) => form.replaceAll(/(?<!-) /g, '-')],
  ['with no-break spaces and hyphens', (form) => `(${form.replaceAll(' ', '\u00A0').replaceAll('-', '\u2011')})`],
  ['over lines of source', (form) => form.replaceAll(' ', `\n${' '.repeat(60)}`)],
  ['with soft hyphens', (form) => inside(form, '\u00AD')],
  ['with zero-width spaces', (form) => `»${inside(form, '\u200B')}«`],
  ['in NFD', (form) => form.normalize('NFD')],
  ['with curly quotes', (form) => `„${form.replaceAll('\'', '’')}“`],
  ['with backticks', (form) => form.replaceAll('\'', '`')],
  ['with ligatures', (form) => form.replaceAll('ffi', '\uFB03').replaceAll('fi', '\uFB01').replaceAll('fl', '\uFB02')],
  ['after an elision', (form) => `l’${form} et d'${form}`],
  ['in a compound', (form) => `die ${form}-Frage`],
  ['after a digit', (form) => `12${form}`],
  ['before a footnote', (form) => `${form}² ${form}s¹²`],
  ['before a sign', (form) => `${form}™`],
  ['before letters that are written without spaces', (form) => `${form}는`],
  ['beside an emoji', (form) => `🙂${form}`],
];

const SETS: [what: string, lexicon: PackedLexicon, sight: Sight, least: number][] = [
  ['marked', LEXICON, openSights(SIGHTS), 1000], ['all', ALL, openSights(ALL_SIGHTS), 1300], ['marked, by the lexicon', LEXICON, sightBy(new Lexicon(LEXICON)), 1000],
];

describe.each(SETS)('sighting names: %s', (_, lexicon, sight, least) => {
  const forms = formsOf(lexicon);

  it.each(DISGUISES)('every form is sighted %s', (__, disguise) => {
    expect(forms.length).toBeGreaterThan(least);
    expect(forms.map(disguise).filter((text) => sight.at(text) !== 'hit')).toEqual([]);
  });

  it('the beginning of a form at the end of a text is open', () => {
    const cut = forms.filter((form) => form.length > 3).flatMap((form) => Array.from({ length: form.length - 2 }, (___, n) => `Hier: ${form.slice(0, n + 2)}`));
    expect(cut.filter((text) => sight.at(text) === 'none')).toEqual([]);
  });
});

/** A small generator with a seed: the same cases in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('odd text', () => {
  const isCapital = (char: string): boolean => char !== char.toLowerCase();
  const lexicon = new Lexicon(LEXICON);
  const isNamed = (text: string): boolean => scan(text, lexicon).some(({ form: { rule, spelling }, start }) =>
    rule.entity !== NOT_OURS && (rule.policy === 'unique' || isCapital(text[start]!) || !isCapital(spelling[0]!)));

  it('in which the lexicon finds a form is sighted', () => {
    const next = random(20_261_128);
    const forms = formsOf(LEXICON);
    const sight = openSights(SIGHTS);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
    let named = 0;
    for (let round = 0; round < 5000; round++) {
      const text = Array.from({ length: 2 }, () => pick(forms)).join(pick([' ', '-', '“', '\u00a0', '', '1', 'é', '’', '\n', '–', ' \n  ', ' - ']));
      const shifted = Math.floor(next() * text.length);
      const odd = text.slice(0, shifted) + pick(['', '\u00ad', 'ﬁ', 'ß', '\u0301', '\u200b', '🙂']) + text.slice(shifted);
      const cut = odd.slice(Math.floor(next() * 3), odd.length - Math.floor(next() * 12));
      if (!isNamed(cut)) continue;
      named++;
      expect([cut, sight.at(cut)]).toEqual([cut, 'hit']);
    }
    expect(named).toBeGreaterThan(2500);
  });
});

describe('many texts at once', () => {
  const PIECES = ['Rosen', 'Der AI', ' Act gilt', 'Minister Wildberger', '\n', 'STA\u00ADCKIT und mehr', '🙂 nichts', 'G7', 'Société Max‑Planck', 'blüht', 'in Berlin: Cohere', 'das S', 'TACKIT', '', 'AI\u00A0', 'Act'];

  it.each(SETS)('say what each says alone: %s', (_, __, sight) => {
    for (let from = 0; from < PIECES.length; from++) {
      const texts = [...PIECES.slice(from), ...PIECES.slice(0, from), ...PIECES.toReversed()];
      expect(sight.among(texts).map(([n, sighted]) => [n, sighted])).toEqual(texts.map((text, n) => [n, sight.at(text)] as const).filter(([, sighted]) => sighted !== 'none'));
    }
  });
});

describe('an open form', () => {
  it.each(SETS)('is said to begin where it does: %s', (_, __, sight) => {
    const [[, sighted, from] = []] = sight.among(['Rosen und STAC', 'Rosen']);
    expect([sighted, 'Rosen und STAC'.slice(from)]).toEqual(['open', 'STAC']);
  });
});

describe('nothing is sighted', () => {
  const sight = openSights(SIGHTS);
  const PLAIN = ['', 'Rosen und Tulpen blühen.', 'the sap is rising in spring', 'Die Stadt Stuttgart', 'Konstanz, Starnberg und Stavanger', 'kümmern', 'Tout est dit.', '🙂', '42', ' \n '];
  it.each(PLAIN)('in %j', (text) => expect(sight.at(text)).toBe('none'));
});
