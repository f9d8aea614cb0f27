/**
 * `npm run -s detect [-- --all]`: JSON lines {"id","text","lang"?} on standard input, {"id","mentions":[…]} on standard output;
 * offsets are UTF-16. `--all` includes entities of salience `quiet`.
 * `npm run -s detect -- --html <files>`: the same for HTML files, opened in Chromium with the built extension.
 */
import { parseArgs } from 'node:util';
import { LEXICON as ALL } from '../data/lexicon/all.ts';
import { LEXICON as MARKED } from '../data/lexicon/marked.ts';
import { Lexicon } from '../lib/detect/lexicon.ts';
import { detectPages } from './detect/html.ts';
import { detectLines } from './detect/lines.ts';

const { values, positionals } = parseArgs({
  options: { all: { type: 'boolean', default: false }, html: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const print = (line: string): void => { process.stdout.write(`${line}\n`); };
const complain = (text: string): void => { process.stderr.write(`${text}\n`); };

if (!values.html && positionals.length > 0) {
  complain('Files are read with --html; without it, JSON lines come on standard input.');
  process.exitCode = 2;
} else {
  const bad = values.html
    ? await detectPages(positionals, values.all, print, complain)
    : await detectLines(process.stdin, new Lexicon(values.all ? ALL : MARKED), print, complain);
  process.exitCode = bad > 0 ? 1 : 0;
}
