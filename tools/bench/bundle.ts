import { build, type Rollup } from 'vite';
import { join } from 'node:path';
import { latinClasses } from '../build/latin.ts';

/** The bench's in-page script as one classic script that defines `secondSourceBench`. */
export async function bundleInPage(): Promise<string> {
  const result = await build({
    configFile: false, logLevel: 'error', plugins: [latinClasses],
    build: { write: false, minify: true, lib: { entry: join(import.meta.dirname, 'in-page/index.ts'), formats: ['iife'], name: 'secondSourceBench' } },
  });
  const [first] = Array.isArray(result) ? result : [result];
  return (first as Rollup.RollupOutput).output[0].code;
}
