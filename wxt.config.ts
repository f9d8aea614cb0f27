import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { compileHint } from './tools/build/compile-hint.ts';
import { latinClasses } from './tools/build/latin.ts';

/** Extension pages and the background load their own files and reach nothing else, not even by mistake. */
const PAGE_POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "connect-src 'none'",
  "base-uri 'none'", "form-action 'none'",
].join('; ');

/** The oldest browsers with all we build on. */
const CHROME = 128;
const FIREFOX = 140;

/**
 * The polyfill is written for loaders older than modules; what bundlers put around such code copies every property of the browser's API
 * at the start of each content script, which wakes all of them. As a module it is taken as it is.
 */
const polyfillAsModule = {
  name: 'second-source:polyfill-as-module',
  transform: (code: string, id: string) => (/browser-polyfill(?:\.min)?\.js$/.test(id)
    ? { code: `const module = { exports: {} };\nconst { exports } = module;\n${code}\nexport default module.exports;\n`, map: null }
    : undefined),
};

export default defineConfig({
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/webextension-polyfill'],
  imports: false,
  outDir: process.env.SECOND_SOURCE_OUT ?? '.output',
  vite: () => ({
    plugins: [polyfillAsModule, latinClasses, compileHint],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // The polyfill for browsers older than ours would be the only `fetch` in what is shipped.
    // Lowered for browsers older than ours, `light-dark()` would follow the system and not the page around the card.
    build: { modulePreload: { polyfill: false }, cssTarget: [`chrome${CHROME}`, `firefox${FIREFOX}`] },
    // WXT's own announces every content script to the page it runs on.
    resolve: { alias: { 'wxt/utils/content-script-context': fileURLToPath(new URL('entrypoints/content/context.ts', import.meta.url)) } },
  }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus'],
    optional_host_permissions: ['*://*/*'],
    // The development server needs what this forbids.
    ...(command === 'build' ? { content_security_policy: { extension_pages: PAGE_POLICY } } : {}),
    action: { default_title: '__MSG_extName__' },
    commands: {
      'next-mention': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_commandNext__' },
      'previous-mention': { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_commandPrevious__' },
      'open-card': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_commandOpen__' },
      'save-highlight': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_commandSave__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'second-source@second-source.example',
              strict_min_version: `${FIREFOX}.0`,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: `${CHROME}` }),
  }),
  zip: { excludeSources: ['e2e/**', 'tools/**', '.ci/**'] },
});
