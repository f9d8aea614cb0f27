import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { within } from './deadline.ts';

export const ROOT = resolve(import.meta.dirname, '../..');
/** Where WXT puts the built extensions; the variable lets several builds stand side by side. */
export const OUTPUT = resolve(ROOT, process.env.SECOND_SOURCE_OUT ?? '.output');

export const builtFor = (kind: 'chromium' | 'firefox'): string => join(OUTPUT, kind === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');

/** A cold build on a slow machine, ms. */
const BUILD_TIME = 180_000;

/** Builds the extension for one browser and returns its folder. What the build says is shown only when it fails. */
export async function build(kind: 'chromium' | 'firefox'): Promise<string> {
  const target = kind === 'chromium' ? ['-b', 'chrome'] : ['-b', 'firefox', '--mv3'];
  const child = spawn(process.execPath, [join(ROOT, 'node_modules/wxt/bin/wxt.mjs'), 'build', ...target], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (data) => (said += data));
  child.stderr.on('data', (data) => (said += data));
  const ended = new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done));
  const code = await within(ended, BUILD_TIME, 'the build').finally(() => child.kill());
  if (code !== 0) throw new Error(`The extension could not be built:\n${said.trim()}`);
  return builtFor(kind);
}
