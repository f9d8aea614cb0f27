/** `npm run data:verify -- <folder>` proves every claim against the original texts: checksum, paragraph, evidence tokens. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readText } from '../verify/text.ts';
import { verify } from '../verify/verify.ts';
import type { Finding, SourceCount } from '../verify/verify.ts';
import { ROOT, fail } from './arguments.ts';
import { compileOrFail } from './seeds.ts';

const USAGE = 'Usage: npm run data:verify -- <folder with the original texts>';

function folderOf(argument: string | undefined): string {
  if (!argument) return fail(`No folder given.\n${USAGE}`);
  const folder = resolve(argument);
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? folder : fail(`There is no folder ${folder}.\n${USAGE}`);
}

const findingText = ({ source, claim, message, remedy }: Finding) =>
  `seeds/sources/${source}.yaml${claim ? `  ${claim}` : ''}: ${message}\n    remedy: ${remedy}`;
const countText = (c: SourceCount) =>
  `${c.source} (${c.file}): ${c.paragraphs} paragraphs, ${c.claims} claims, ${c.tokens} tokens${c.bare ? `, ${c.bare} claims without a token` : ''}`;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { root: { type: 'string', default: ROOT } } });
const folder = folderOf(positionals[0]);
const dataset = compileOrFail(resolve(values.root));
const { findings, counts } = verify(dataset, (file) => readText(folder, file));
console.log(counts.map(countText).join('\n'));
const claims = counts.reduce((sum, count) => sum + count.claims, 0);
if (findings.length) fail(`\n${findings.map(findingText).join('\n')}\n\n${findings.length} finding(s) in ${claims} claims.`);
console.log(`All ${claims} claims of ${counts.length} sources stand: checksum, paragraph and tokens.`);
