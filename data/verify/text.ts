import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** An original text: its checksum and its paragraphs, `paragraphs[0]` being number 1. */
export interface SourceText { sha256: string; paragraphs: string[] }

/** Paragraphs are the lines that hold more than white space, counted from 1. */
export const paragraphsOf = (text: string): string[] => text.split(/\r?\n/).map((line) => line.trim()).filter(Boolean);

export function readText(folder: string, file: string): SourceText | null {
  const path = join(folder, file);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return null;
  const bytes = readFileSync(path);
  return { sha256: createHash('sha256').update(bytes).digest('hex'), paragraphs: paragraphsOf(bytes.toString('utf8')) };
}

const digit = /\d/;
const escape = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);

/** The token stands in the paragraph letter by letter, and a number is not part of a longer one. */
export function stands(token: string, paragraph: string): boolean {
  const before = digit.test(token.at(0)!) ? String.raw`(?<!\d|\d[.,])` : '';
  const after = digit.test(token.at(-1)!) ? String.raw`(?!\d|[.,]\d)` : '';
  return new RegExp(`${before}${escape(token)}${after}`, 'u').test(paragraph);
}
