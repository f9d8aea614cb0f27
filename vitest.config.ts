import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Unit tests stand beside the code. Node by default; a file that needs a DOM says `// @vitest-environment jsdom`. */
export default defineConfig({
  plugins: [WxtVitest() as never],
  test: { include: ['{data,lib,components,entrypoints,tools,seeds}/**/*.test.{ts,tsx}'], environment: 'node' },
});
