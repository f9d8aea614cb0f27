import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SIGHTS } from '../../data/lexicon/marked-sights.ts';
import { LEXICON } from '../../data/lexicon/marked.ts';
import { Lexicon, NOT_OURS } from '../../lib/detect/lexicon.ts';
import { scan } from '../../lib/detect/scan.ts';
import { openSights } from '../../lib/detect/sight.ts';
import { readCorpus } from './corpus.ts';

const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => join(import.meta.dirname, name));
const sentences = folders.flatMap(readCorpus).flatMap(({ text }) => text.split(/(?<=[.!?] )/));
const lexicon = new Lexicon(LEXICON);
const isCapital = (char: string): boolean => char !== char.toLowerCase();
/** A small letter where the form has a capital is seen to where the text is read closely, unless the form stands for its entity in any case. */
const isNamed = (text: string): boolean => scan(text, lexicon).some(({ form: { rule, spelling }, start }) =>
  rule.entity !== NOT_OURS && (rule.policy === 'unique' || isCapital(text[start]!) || !isCapital(spelling[0]!)));

it('what a page carries sights every sentence in which the lexicon finds a form, and few others', () => {
  const sight = openSights(SIGHTS);
  const [named, others] = [sentences.filter(isNamed), sentences.filter((text) => !isNamed(text))];
  expect(named.length).toBeGreaterThan(8000);
  expect(named.filter((text) => sight.at(text) !== 'hit')).toEqual([]);
  expect(others.filter((text) => sight.at(text) === 'hit').length / others.length).toBeLessThan(0.03);
});
