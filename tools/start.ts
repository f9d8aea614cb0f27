/** `npm start [-- --headless] [--lang de|en|fr] [--screenshots <folder>] [<file.html | URL> …]`: the extension in a browser, on the sample article or on what is named. */
import { build, ensureBrowser, startServer } from './browser/index.ts';
import { readArguments, USAGE } from './start/arguments.ts';
import { showInWindow } from './start/headed.ts';
import { readHeadless } from './start/headless.ts';
import { serveTargets } from './start/targets.ts';

/** Building and one minute for each page; nothing should ever take so long. */
const limit = (pages: number): number => (5 + pages) * 60_000;

async function start(): Promise<number> {
  const options = readArguments(process.argv.slice(2), process);
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  ensureBrowser('chromium');
  console.log('Building the extension …');
  const extension = await build('chromium');
  const server = await startServer();
  try {
    const targets = await serveTargets(server, options.targets);
    if (!options.headless) return await showInWindow({ extension, server, targets, lang: options.lang });
    const timer = setTimeout(() => {
      console.error('This took far too long; giving up.');
      process.exit(1);
    }, limit(targets.length)).unref();
    const failed = await readHeadless({ extension, server, targets, lang: options.lang, screenshots: options.screenshots });
    clearTimeout(timer);
    return failed === 0 ? 0 : 1;
  } finally {
    await server.close();
  }
}

try {
  process.exit(await start());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
