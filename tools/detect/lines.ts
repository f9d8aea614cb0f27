import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { LANGUAGES } from '../../data/schema.ts';
import { detect } from '../../lib/detect/detect.ts';
import type { Lexicon } from '../../lib/detect/lexicon.ts';

/** A language we do not know is no reason to refuse a text. */
const Line = z.object({ id: z.union([z.string(), z.number()]), text: z.string(), lang: z.enum(LANGUAGES).optional().catch(undefined) });

export function answerLine(line: string, lexicon: Lexicon): string {
  const { id, text, lang } = Line.parse(JSON.parse(line));
  const mentions = detect(text, lexicon, { lang }).map(({ start, end, surface, entity }) => ({ start, end, surface, entity }));
  return JSON.stringify({ id, mentions });
}

const reasonOf = (error: unknown): string =>
  error instanceof z.ZodError ? error.issues.map((issue) => `${issue.path.join('.') || 'the line'}: ${issue.message}`).join('; ') : (error as Error).message;

/** Answers each line; a bad one is reported and the rest still answered. Returns how many were bad. */
export async function detectLines(input: Readable, lexicon: Lexicon, print: (line: string) => void, complain: (text: string) => void): Promise<number> {
  let [n, bad] = [0, 0];
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    n++;
    if (line.trim() === '') continue;
    try {
      print(answerLine(line, lexicon));
    } catch (error) {
      bad++;
      complain(`line ${n}: ${reasonOf(error)}`);
    }
  }
  return bad;
}
