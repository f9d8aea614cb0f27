import { describe, expect, it } from 'vitest';
import { foldKey } from './fold.ts';
import { Keys } from './keys.ts';
import { packKeys } from '../../data/lexicon/keys.ts';
import { walk } from './walk.ts';

const FORMS = ['AI Act', 'EU-AI-Act', 'Wildberger', 'G7', 'Souveräne Allianz', 'Straße', '3M', 'Industrie-, Digital- und Technik'];
const KEYS = new Keys(packKeys([{ mark: 'a', forms: FORMS }]));

function found(text: string): string[] {
  const hits: string[] = [];
  walk(text, KEYS, { meet: (start, end, line, at) => hits.push(`${KEYS.form(line, at)}@${start}-${end}`) });
  return hits;
}

const CASES: [what: string, text: string, hits: string[]][] = [
  ['letters of any case', 'ai ACT', ['AI Act@0-6']],
  ['hyphens for spaces and spaces for hyphens', 'AI‑Act EU AI Act', ['AI Act@0-6', 'EU-AI-Act@7-16', 'AI Act@10-16']],
  ['odd and many spaces', 'AI\u00A0\u202F Act', ['AI Act@0-8']],
  ['one line break, no empty line', 'AI\nAct AI\n\nAct', ['AI Act@0-6']],
  ['invisible characters', 'Wild\u00ADber\u200Bger', ['Wildberger@0-12']],
  ['composed and decomposed accents', 'Souvera\u0308ne Allianz', ['Souveräne Allianz@0-18']],
  ['letters for ligatures', 'STRASSE', ['Straße@0-7']],
  ['words after digits', '12Wildberger', ['Wildberger@2-12']],
  ['words after digits that begin a form', '3M 3Wildberger', ['3M@0-2', 'Wildberger@4-14']],
  ['nothing inside words with invisible characters', 'Alt\u00ADwildberger', []],
  ['hyphens that hang', 'industrie-, digital- und technik', ['Industrie-, Digital- und Technik@0-32']],
  ['nothing inside words', 'Altwildberger', []],
  ['nothing across a dash', 'AI – Act', []],
];

describe('the walk', () => {
  it.each(CASES)('finds %s', (_, text, hits) => expect(found(text)).toEqual(hits));

  it.each([['Karsten Wild', true], ['Karsten Wild.', false], ['the end', false], ['EU', true]])('says whether "%s" may go on', (text, open) => {
    expect(walk(text, KEYS, { meet: () => undefined }) >= 0).toBe(open);
  });

  it('folds keys as it folds text', () => {
    expect(foldKey('Souveräne\u00A0Technologie‑Allianz')).toBe('souverane technologie allianz');
  });
});
