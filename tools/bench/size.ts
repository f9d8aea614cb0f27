import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface ScriptSize { raw: number; gzip: number; /** Libraries that must not weigh on every page. */ found: string[] }

/** Strings that only these libraries contain. */
const FINGERPRINTS = { zod: /ZodError|_zod\b/, dexie: /DexieError|Dexie\b/ };

/** On every page; where something seems to be named; where a page is too large to be sent to be judged; where a reader turns to something. */
export const SCRIPTS = ['content-scripts/content.js', 'annotate.js', 'judge.js', 'card.js'] as const;

export function scriptSize(extension: string, script: (typeof SCRIPTS)[number]): ScriptSize {
  const code = readFileSync(join(extension, script));
  const text = code.toString();
  const found = Object.entries(FINGERPRINTS).filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
  return { raw: code.length, gzip: gzipSync(code, { level: 9 }).length, found };
}
