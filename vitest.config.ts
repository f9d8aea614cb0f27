import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { latinClasses } from './tools/build/latin.ts';

/** Unit tests stand beside the code. Node by default; a file that needs a DOM says `// @vitest-environment jsdom`. */
export default defineConfig({
  plugins: [WxtVitest() as never, latinClasses],
  test: { include: ['{data,lib,components,entrypoints,tools,seeds}/**/*.test.{ts,tsx}'], environment: 'node' },
});
