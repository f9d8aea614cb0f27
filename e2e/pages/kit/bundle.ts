import { join } from 'node:path';
import { compile, compileModule } from 'svelte/compiler';
import { build, type Plugin, type Rollup } from 'vite';

const FOLDER = join(import.meta.dirname, '../frameworks');

const svelte: Plugin = {
  name: 'svelte',
  transform(code, id) {
    if (id.endsWith('.svelte')) return compile(code, { generate: 'client', filename: id }).js;
    return id.endsWith('.svelte.js') ? compileModule(code, { generate: 'client', filename: id }).js : null;
  },
};

/** One of the fixtures as a script for a page. */
export async function bundled(entry: string): Promise<string> {
  const built = await build({
    root: FOLDER, configFile: false, logLevel: 'silent', plugins: [svelte],
    resolve: { conditions: ['browser', 'production'] },
    define: { 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' },
    build: { write: false, minify: false, lib: { entry: join(FOLDER, entry), formats: ['iife'], name: 'page' } },
  }) as Rollup.RollupOutput[];
  return [built].flat()[0]!.output[0].code;
}
