/**
 * `npm run data` checks the seeds and writes the generated files; `npm run data:check` writes nothing and fails on a problem
 * or a stale file. `--root <folder>` works on another project folder.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
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

function write(root: string, dataset: Dataset): void {
  for (const output of OUTPUTS) {
    const path = join(root, output.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, output.text(dataset));
  }
  console.log(`${summary(dataset)}; wrote ${OUTPUTS.map((o) => o.path).join(', ')}.`);
}

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false }, root: { type: 'string', default: ROOT } } });
const root = resolve(values.root);
try {
  (values.check ? check : write)(root, compileOrFail(root));
} catch (error) {
  fail((error as Error).message);
}
