import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../browser/index.ts';
import { SAMPLES, type Figures } from './run.ts';
import { figureTable, peerTable } from './report.ts';

const FILE = join(ROOT, 'BENCHMARKS.md');
const [BEGIN, END] = ['<!-- detection: written by npm run bench -->', '<!-- end of detection -->'];
const TITLE = '# Benchmarks\n';

const machine = (): string => `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB`;

function sectionOf(figures: Figures, own: boolean): string {
  const compared = figures.pages.filter(({ compared: one }) => one).length;
  return `${BEGIN}
## Reading pages

\`npm run bench${own ? '' : ' -- <folder with saved pages>'}\`: ${figures.pages.length} ${own ? 'of our own sample' : 'saved news'} pages, headless Chromium, ${machine()}, ${new Date().toISOString().slice(0, 10)}.
Medians over the pages, on each page medians of ${SAMPLES} samples after warm-up (until 0.15 s bring nothing more), taken in turn with the floor; ratios are of one and the same round. Cold figures are single runs on a fresh page
whose styles are clean. Time the extension adds and its longest task come from a sampling profile of the whole tab within the browser's own tasks (with style and layout it forces, never more than a task ran),
and from the browser's own account of compiling its scripts. What the background does for a page is in the rows of the scan, warm and cold in one thread, and not in the time added to the page.

${figureTable(figures)}

Beside others, on ${compared} of the pages: ratio to the floor, with the same aliases (ours, filled up with made-up names). Ours reads names across elements, in all their inflections, with the judgement of what is
meant, and leaves out hidden text; the others only find the strings in each text node. mark.js was not run with more than 600 aliases.

${peerTable(figures)}
${END}`;
}

/** Puts the section in place of the last one; the rest of the file stays. */
export function writeSection(figures: Figures, own: boolean): void {
  const before = existsSync(FILE) ? readFileSync(FILE, 'utf8') : TITLE;
  const section = sectionOf(figures, own);
  const [from, to] = [before.indexOf(BEGIN), before.indexOf(END)];
  writeFileSync(FILE, from < 0 || to < 0 ? `${before.trimEnd()}\n\n${section}\n` : before.slice(0, from) + section + before.slice(to + END.length));
}
