import { build, type Rollup } from 'vite';
import { latinClasses } from '../build/latin.ts';

/** A module and all it imports as one classic script that leaves its exports behind as the global `name`. */
export async function bundleForPage(entry: string, name: string): Promise<string> {
  const result = await build({
    configFile: false, logLevel: 'error', plugins: [latinClasses],
    build: { write: false, minify: true, lib: { entry, formats: ['iife'], name } },
  });
  const [first] = [result].flat() as Rollup.RollupOutput[];
  return `${first!.output[0].code};globalThis.${name} = ${name};`;
}
