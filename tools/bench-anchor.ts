/**
 * `npm run bench:anchor [-- <folder with HTML pages>] [--tuning] [--quotes 400] [--seed 1] [--no-compare]`: how quotes are found again on saved
 * pages after changes, by class of length and scenario, beside the rule of Hypothesis; thresholds were tuned on the pages of the
 * tuning half, and the report is on the other.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inPageScript, withBrowser } from './bench/anchor/browser.ts';
import { LONGEST_TASK, loadLine, measureLoad } from './bench/anchor/load.ts';
import { isForTuning, readPages } from './bench/anchor/pages.ts';
import { missed, resultTable } from './bench/anchor/table.ts';
import { runTrials } from './bench/anchor/trials.ts';
import { ROOT } from './browser/index.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true, allowNegative: true,
  options: {
    tuning: { type: 'boolean', default: false }, compare: { type: 'boolean', default: true },
    quotes: { type: 'string', default: '400' }, seed: { type: 'string', default: '1' },
  },
});

const folder = resolve(process.env.INIT_CWD ?? ROOT, positionals[0] ?? join(ROOT, 'samples'));
const script = await inPageScript();
const [load, pages] = await withBrowser(async (session, server) =>
  [await measureLoad(session, server, script), await readPages(folder, session, server, script)] as const);
console.log(`${loadLine(load)}\n`);
const halves = { tuning: pages.filter(isForTuning), reported: pages.filter((page) => !isForTuning(page)) };
for (const [half, own] of Object.entries(halves)) console.log(`${half}: ${own.map(({ name, text }) => `${name} (${text.length})`).join(', ')}`);

const results = runTrials({
  pages: values.tuning ? halves.tuning : halves.reported, quotes: Number(values.quotes), seed: Number(values.seed), compare: values.compare,
});
console.log(`\n${values.quotes} quotes per class and scenario, in %: right / wrong / uncertain / lost\n\n${resultTable(results, 'ours')}`);
if (values.compare) console.log(`\n${resultTable(results, 'hypothesis')}`);
const misses = [...missed(results), ...load.longTasks.filter((ms) => ms > LONGEST_TASK).map((ms) => `a task of ${ms} ms, at most ${LONGEST_TASK} ms allowed`)];
console.log(misses.length === 0 ? '\nAll targets held.' : `\nTargets missed:\n${misses.join('\n')}`);
process.exitCode = misses.length === 0 ? 0 : 1;
