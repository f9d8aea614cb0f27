import type { Plugin } from 'vite';

/** Tells Chromium to compile all of a script as it is loaded; others read a comment. */
const HINT = '//# allFunctionsCalledOnLoad\n';
/** Nearly all of it runs within milliseconds of its arrival, so that looking over each function first and compiling it later is work done twice. */
const HINTED = 'annotate.js';

export const compileHint: Plugin = {
  name: 'second-source:compile-hint',
  generateBundle(_, bundle) {
    const chunk = bundle[HINTED];
    if (chunk?.type === 'chunk') chunk.code = HINT + chunk.code;
  },
};
