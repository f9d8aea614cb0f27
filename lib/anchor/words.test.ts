import { expect, it } from 'vitest';
import { inWords } from './words.ts';

const quote = (exact: string, prefix = '', suffix = '') => ({ type: 'TextQuoteSelector', exact, prefix, suffix }) as const;

/** `[` and `]` stand where the match begins and ends, and then where the words do. */
const CASES: [what: string, saved: ReturnType<typeof quote>, found: string, whole: string][] = [
  ['whole words stay', quote('gründeten sie', 'dort '), 'und [gründeten sie] dort', 'und [gründeten sie] dort'],
  ['most of a word brings the rest', quote('gründeten sie', 'dort '), 'und fei[erten sie] dort', 'und [feierten sie] dort'],
  ['little of a word goes', quote('gründeten sie', 'dort '), 'un[d gründeten sie d]ort', 'und [gründeten sie] dort'],
  ['at the end, too', quote('sie gründeten', '', ' es'), '[sie feiert]en es', '[sie feierten] es'],
  ['marks are no letters', quote('so „eng'), 'ganz [„so] eng', 'ganz [„so] eng'],
  ['a part of a word that was saved stays one', quote('ministerin', 'Bundes', 'nen'), 'die Landes[ministerin]nen', 'die Landes[ministerin]nen'],
  ['something stays', quote('es'), 'abcdefgh[i]j', 'abcdefgh[i]j'],
];

it.each(CASES)('%s', (_, saved, found, whole) => {
  const text = found.replace(/[[\]]/g, '');
  const { start, end } = inWords({ start: found.indexOf('['), end: found.indexOf(']') - 1 }, text, saved);
  expect(`${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`).toBe(whole);
});
