/** The one door to the extension API (webextension-polyfill through WXT's module). Everything else imports it from here. */
export { browser } from 'wxt/browser';
