import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../data/schema.ts';

export interface Expected { start: number; end: number; entity: string }

/** One short page of the corpus: its plain text and every mention a careful reader would mark. */
export interface Case {
  /** `<language>:<line>`. */
  id: string;
  lang: Language;
  /** The dangerous form the case is about. */
  group: string;
  text: string;
  expected: Expected[];
}

const MARKED = /\[\[([^|\]]+)\|([a-z0-9-]+)\]\]/g;

/** Takes `[[surface|entity]]` out of a line; offsets are UTF-16 into the text that is left. */
export function parseLine(line: string): Pick<Case, 'text' | 'expected'> {
  const expected: Expected[] = [];
  let text = '';
  let from = 0;
  for (const match of line.matchAll(MARKED)) {
    text += line.slice(from, match.index);
    const start = text.length;
    text += match[1];
    expected.push({ start, end: text.length, entity: match[2]! });
    from = match.index + match[0].length;
  }
  text += line.slice(from);
  if (text.includes('[[')) throw new Error(`unreadable mark-up: ${line}`);
  return { text, expected };
}

/** Lines are cases, `# name` begins a group, empty lines do not count. */
export function parseCorpus(source: string, lang: Language): Case[] {
  let group = '';
  return source.split('\n').flatMap((line, index) => {
    if (line.startsWith('#')) group = line.slice(1).trim();
    if (line.startsWith('#') || line.trim() === '') return [];
    return [{ id: `${lang}:${index + 1}`, lang, group, ...parseLine(line) }];
  });
}

/** Every `<language>.txt` of the folder. */
export function readCorpus(folder: string): Case[] {
  return readdirSync(folder)
    .filter((name) => /^(de|en|fr)\.txt$/.test(name))
    .toSorted()
    .flatMap((name) => parseCorpus(readFileSync(join(folder, name), 'utf8'), name.slice(0, 2) as Language));
}
