/** The browser harness: find or install a browser, run it with the extension against a local web, look at what it shows. */
export { askThrough, type Asker } from './ask.ts';
export { clickAction, fireCommand, fireMenu, killWorker } from './actions.ts';
export { build, builtFor, OUTPUT, ROOT } from './build.ts';
export { card, notice, saveForm, selectionBar } from './card.ts';
export { launchChromium } from './chromium.ts';
export { until, within } from './deadline.ts';
export { launchFirefox } from './firefox.ts';
export { hover, pointOf, select } from './hover.ts';
export { ensureBrowser } from './install.ts';
export { temporaryProfile } from './profile.ts';
export { startServer, type LocalServer } from './server.ts';
export { mentionsOf } from './settle.ts';
export { inClosedRoots } from './shadow.ts';
export type { LaunchOptions, Session } from './session.ts';
