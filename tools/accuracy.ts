/**
 * `npm run accuracy [-- <folder>]`: how right detection is on the corpus of our own sentences (or a folder of `de.txt`, `en.txt`,
 * `fr.txt` in the same mark-up), per language, per dangerous form and per policy, with every error, beside the plain way.
 * Without a folder it ends with a row for each set in `tools/accuracy`, the hold-outs among them.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LEXICON } from '../data/lexicon/marked.ts';
import type { Dataset } from '../data/schema.ts';
import { detect } from '../lib/detect/detect.ts';
import { Lexicon } from '../lib/detect/lexicon.ts';
import { readCorpus } from './accuracy/corpus.ts';
import { naiveFinder } from './accuracy/naive.ts';
import { byPolicy, HEAD, row, scoreAll, slipLine, type Finder } from './accuracy/report.ts';

const lexicon = new Lexicon(LEXICON);
const ours: Finder = ({ text }) => detect(text, lexicon).map(({ reason, ...mention }) => ({ ...mention, policy: reason.policy }));
const { entities } = JSON.parse(readFileSync(join(import.meta.dirname, '../data/dataset.json'), 'utf8')) as Dataset;
const naive = naiveFinder(entities);

const sets = join(import.meta.dirname, 'accuracy');
const cases = readCorpus(process.argv[2] ?? join(sets, 'corpus'));
const report = scoreAll(cases, ours, (page) => [page.lang, `form: ${page.group}`]);
const plain = scoreAll(cases, ({ text }) => naive(text), () => []);

console.log(`${cases.length} short pages, ${report.all.words} words\n\n${HEAD}`);
console.log([row('all', report.all), row('the plain way', plain.all)].join('\n'));
console.log([...report.groups].toSorted(([a], [b]) => a.localeCompare(b)).map(([name, tally]) => row(name, tally)).join('\n'));
console.log(`\nprecision by policy\n${[...byPolicy(cases, ours)].map(([name, tally]) => row(name, tally)).join('\n')}`);
const errors = report.slips.filter((slip) => slip.kind !== 'span');
console.log(`\n${errors.length} errors\n${errors.map(slipLine).join('\n')}`);
const spans = report.slips.filter((slip) => slip.kind === 'span');
console.log(`\n${spans.length} with other edges than expected\n${spans.map(slipLine).join('\n')}`);

if (process.argv[2] === undefined) {
  const names = readdirSync(sets, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).toSorted();
  console.log(`\nall sets\n${HEAD}`);
  for (const name of names) console.log(row(name, scoreAll(readCorpus(join(sets, name)), ours, () => []).all));
}
