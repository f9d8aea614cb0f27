import { build as bundle, type Rollup } from 'vite';
import { join } from 'node:path';
import { ROOT } from '../browser/index.ts';

/** What a file of this folder exports, as a script for a page of the extension, under a global name. */
export async function scriptOf(file: string, name: string): Promise<string> {
  const result = await bundle({
    configFile: false, logLevel: 'error',
    build: { write: false, lib: { entry: join(ROOT, 'tools/bench-library', file), formats: ['iife'], name } },
  });
  const [first] = Array.isArray(result) ? result : [result];
  return `${(first as Rollup.RollupOutput).output[0].code};globalThis.${name} = ${name}`;
}
