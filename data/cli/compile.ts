/**
 * `npm run data` checks the seeds and writes the generated files; `npm run data:check` writes nothing and fails on a problem
 * or a stale file. `--root <folder>` works on another project folder.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { OUTPUTS } from '../compile/outputs.ts';
import type { Dataset } from '../schema.ts';
import { ROOT, fail } from './arguments.ts';
import { compileOrFail } from './seeds.ts';

const summary = (dataset: Dataset) =>
  `dataset ${dataset.version}: ${dataset.sources.length} sources, ${dataset.entities.length} entities, ${dataset.claims.length} claims, ${dataset.disagreements.length} disagreements`;

function check(root: string, dataset: Dataset): void {
  const current = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : null);
  const stale = OUTPUTS.filter((output) => current(join(root, output.path)) !== output.text(dataset));
  if (stale.length) fail(`${stale.map((o) => `${o.path} is stale.`).join('\n')}\n    remedy: run \`npm run data\` and commit what it writes.`);
  console.log(`${summary(dataset)}; up to date.`);
}

/** "643.8 kB, 117.3 kB gzip": what a file weighs in the package and on its way there. */
function weight(text: string): string {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  return `${kilobytes(Buffer.byteLength(text))}, ${kilobytes(gzipSync(text).length)} gzip`;
}

function write(root: string, dataset: Dataset): void {
  console.log(summary(dataset));
  for (const output of OUTPUTS) {
    const [path, text] = [join(root, output.path), output.text(dataset)];
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`wrote ${output.path} (${weight(text)})`);
  }
}

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false }, root: { type: 'string', default: ROOT } } });
const root = resolve(values.root);
try {
  (values.check ? check : write)(root, compileOrFail(root));
} catch (error) {
  fail((error as Error).message);
}
