/**
 * `npm run data:verify -- <folder>` proves every claim against the original texts: checksum, paragraph, evidence tokens;
 * that each recognition hint finds the paragraphs of its claims and no others; and that no text of ours repeats a source's words.
 */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findCopied } from '../verify/copied.ts';
import type { Copied } from '../verify/copied.ts';
import { checkHints } from '../verify/hints.ts';
import type { HintCheck } from '../verify/hints.ts';
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

function hintTexts({ attribute, missed, extra }: HintCheck): string[] {
  const file = `seeds/attributes/${attribute}.yaml`;
  return [
    ...(missed.length ? [`${file}: the hints do not find ${missed.join(', ')}\n    remedy: add cue words of that paragraph.`] : []),
    ...(extra.length ? [`${file}: the hints also find ${extra.join(', ')}\n    remedy: ask for one more cue word, or add the claim that was missed there.`] : []),
  ];
}

const copiedText = ({ where, words, place }: Copied) =>
  `${where}: repeats the words of ${place}: “${words}”\n    remedy: say it in our own words.`;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { root: { type: 'string', default: ROOT } } });
const folder = folderOf(positionals[0]);
const dataset = compileOrFail(resolve(values.root));
const texts = (file: string) => readText(folder, file);
const { findings, counts } = verify(dataset, texts);
const hints = checkHints(dataset, texts);
const copied = findCopied(dataset, texts);
const problems = [...findings.map(findingText), ...hints.flatMap(hintTexts), ...copied.map(copiedText)];
const claims = counts.reduce((sum, count) => sum + count.claims, 0);
const places = hints.reduce((sum, hint) => sum + hint.found.length, 0);

console.log(counts.map(countText).join('\n'));
console.log(`hints of ${hints.length} attributes find ${places} places`);
if (problems.length) fail(`\n${problems.join('\n')}\n\n${problems.length} finding(s) in ${claims} claims and ${hints.length} attributes with hints.`);
console.log(`All ${claims} claims of ${counts.length} sources stand: checksum, paragraph and tokens; no text of ours repeats theirs.`);
