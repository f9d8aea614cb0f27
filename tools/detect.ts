/**
 * `npm run -s detect [-- --all]`: JSON lines {"id","text","lang"?} on standard input, {"id","mentions"} on standard output.
 * `npm run -s detect -- --html <files>`: the same for HTML files, opened in Chromium with the built extension.
 */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { LEXICON as ALL } from '../data/lexicon/all.ts';
import { LEXICON as MARKED } from '../data/lexicon/marked.ts';
import { LANGUAGES } from '../data/schema.ts';
import { detect } from '../lib/detect/detect.ts';
import { Lexicon } from '../lib/detect/lexicon.ts';

const Line = z.object({ id: z.union([z.string(), z.number()]), text: z.string(), lang: z.enum(LANGUAGES).optional().catch(undefined) });

function answer(line: string, lexicon: Lexicon): string {
  const { id, text, lang } = Line.parse(JSON.parse(line));
  const mentions = detect(text, lexicon, { lang }).map(({ start, end, surface, entity }) => ({ start, end, surface, entity }));
  return JSON.stringify({ id, mentions });
}

const reasonOf = (error: unknown): string =>
  error instanceof z.ZodError ? error.issues.map((issue) => `${issue.path.join('.') || 'line'}: ${issue.message}`).join('; ') : (error as Error).message;

async function detectLines(lexicon: Lexicon): Promise<void> {
  let n = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    n++;
    if (line.trim() === '') continue;
    try {
      console.log(answer(line, lexicon));
    } catch (error) {
      console.error(`line ${n}: ${reasonOf(error)}`);
      process.exitCode = 1;
    }
  }
}

const { values } = parseArgs({ options: { all: { type: 'boolean', default: false } }, allowPositionals: true });
await detectLines(new Lexicon(values.all ? ALL : MARKED));
