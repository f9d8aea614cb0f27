import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const LOCALES = join(import.meta.dirname, '../../locales');

interface Tree { [key: string]: string | Tree }

/** A message as a locale file has it: one text, or one for each number. */
export interface Message { key: string; forms: Record<string, string> }

export const messagesOf = (language: string): Message[] =>
  flatten(parse(readFileSync(join(LOCALES, `${language}.yml`), 'utf8')) as Tree);

const flatten = (tree: Tree, path: readonly string[] = []): Message[] =>
  Object.entries(tree).flatMap(([name, value]) => {
    const key = [...path, name];
    if (typeof value === 'string') return [{ key: key.join('_'), forms: { text: value } }];
    return 'n' in value ? [{ key: key.join('_'), forms: value as Record<string, string> }] : flatten(value, key);
  });
