/**
 * `npm run bench [-- <folder with HTML pages>]`: what reading and marking pages costs in Chromium, beside the floor and beside others;
 * writes the section of BENCHMARKS.md. Without a folder it reads our own sample pages.
 */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { figureTable, peerTable } from './bench/report.ts';
import { runBench } from './bench/run.ts';
import { writeSection } from './bench/section.ts';
import { pageTable } from './bench/table.ts';
import { ROOT } from './browser/index.ts';

const given = process.argv[2];
const folder = given === undefined ? join(ROOT, 'samples') : resolve(process.env.INIT_CWD ?? ROOT, given);
const files = readdirSync(folder).filter((name) => /\.html?$/.test(name)).toSorted().map((name) => join(folder, name));
const figures = await runBench(files, (text) => { if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${text}`); });
console.log(`${pageTable(figures.pages)}\n\n${figureTable(figures)}\n\n${peerTable(figures)}`);
writeSection(figures, given === undefined);
// Heavy libraries in a content script would be felt on every page.
process.exitCode = figures.scripts.every(({ found }) => found.length === 0) ? 0 : 1;
