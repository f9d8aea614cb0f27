/** Boundaries of the design: imports point left (seeds → data → lib → components → entrypoints), never right. */
const layer = (from, ...to) => ({
  name: `${from.replaceAll(/\W/g, '')}-points-left`,
  comment: 'Imports point left: seeds, data, lib, components, entrypoints. Move the shared piece further left.',
  severity: 'error',
  from: { path: from },
  to: { path: to },
});
const test = '\\.(test|bench)\\.tsx?$';

module.exports = {
  forbidden: [
    { name: 'no-cycles', comment: 'A cycle means two files are one. Merge them or take the shared part out.', severity: 'error', from: {}, to: { circular: true } },
    layer('^data/', '^lib/(?!(compare|detect|values)/)', '^components/', '^entrypoints/', '^tools/', '^e2e/'),
    layer('^lib/', '^components/', '^entrypoints/', '^tools/', '^e2e/'),
    layer('^components/', '^entrypoints/', '^tools/', '^e2e/'),
    layer('^entrypoints/', '^tools/', '^e2e/'),
    {
      name: 'entrypoints-are-islands', severity: 'error',
      comment: 'Two contexts share code through lib or components, and talk by messages.',
      from: { path: '^entrypoints/([^/]+)' }, to: { path: '^entrypoints/', pathNot: '^entrypoints/$1' },
    },
    {
      name: 'pure-core', severity: 'error',
      comment: 'detect, hover and compare are pure: no DOM shell, no npm package, no extension API.',
      from: { path: '^lib/(detect|hover|compare|values)/', pathNot: test },
      to: { pathNot: ['^lib/(detect|hover|compare|values)/', '^data/'] },
    },
    {
      name: 'light-on-pages', severity: 'error',
      comment: 'Content scripts weigh on every page: neither zod nor Dexie nor lib/store is reachable from them.',
      from: { path: '^entrypoints/(content|annotate|card)' },
      to: { path: ['^node_modules/(zod|dexie)/', '^lib/store/(?!types\\.ts)', '^data/dataset'], reachable: true },
    },
    {
      name: 'one-writer', severity: 'error',
      comment: 'Only the background writes to the store: two writers lose what one of them saved. Send it a request.',
      from: { path: '^(components/|entrypoints/(?!background/))' }, to: { path: '^lib/(store|backup)/write/', reachable: true },
    },
    {
      name: 'one-door-to-the-browser', severity: 'error', comment: 'Import `browser` from lib/browser.ts.',
      from: { pathNot: ['^lib/browser\\.ts$', '^entrypoints/', test] }, to: { path: ['^node_modules/(wxt/dist/browser|@wxt-dev/browser|webextension-polyfill)'] },
    },
    {
      name: 'one-door-to-dexie', severity: 'error', comment: 'Only lib/store opens the database.',
      from: { pathNot: ['^lib/store/'] }, to: { path: '^node_modules/dexie/' },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: ['^#', '^virtual:', '^wxt/', '^vite$', '^svelte/internal/'] } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^\\.output', '^\\.wxt'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: false,
    combinedDependencies: false,
  },
};
