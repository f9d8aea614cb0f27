import { spawnSync } from 'node:child_process';
import { findBrowser, variablesFor, type BrowserKind } from './find.ts';
import { onPath, thisMachine, type Machine } from './machine.ts';

export type Remedy = { do: 'apt'; packages: string[] } | { do: 'tell'; message: string };

/** `fonts-liberation`: without metric-compatible fonts Chromium lays news pages out with whatever is there. */
const DEBIAN_PACKAGES: Record<BrowserKind, string[]> = {
  chromium: ['chromium', 'fonts-liberation'],
  firefox: ['firefox-esr', 'fonts-liberation'],
};
const WANTED: Record<BrowserKind, string> = { chromium: 'Chromium, Google Chrome or Microsoft Edge', firefox: 'Firefox' };

/** One package list or installation, ms: a slow mirror and 100 MB. */
const APT_TIME = 8 * 60_000;

/** What to do where no browser was found. */
export function remedyFor(kind: BrowserKind, machine: Machine): Remedy {
  const debian = machine.platform === 'linux' && machine.exists('/etc/debian_version') && onPath(machine, 'apt-get') !== null;
  if (debian && machine.root) return { do: 'apt', packages: DEBIAN_PACKAGES[kind] };
  const how = debian ? `Run: sudo apt-get install ${DEBIAN_PACKAGES[kind].join(' ')}` : `Install ${WANTED[kind]}`;
  return { do: 'tell', message: `No ${WANTED[kind]} found. ${how}, or name the program in ${variablesFor(kind)[0]}.` };
}

/** The browser's path. Where there is none, it is installed if this machine allows it; otherwise an error says what to do. */
export function ensureBrowser(kind: BrowserKind, machine: Machine = thisMachine(), say: (line: string) => void = console.log): string {
  const found = findBrowser(kind, machine);
  if (found) return found;
  const remedy = remedyFor(kind, machine);
  if (remedy.do === 'tell') throw new Error(remedy.message);
  say(`No ${WANTED[kind]} on this machine: installing the Debian packages ${remedy.packages.join(' ')} …`);
  apt(['update']);
  apt(['install', '-y', '--no-install-recommends', ...remedy.packages]);
  const installed = findBrowser(kind, machine);
  if (!installed) throw new Error(`apt-get installed ${remedy.packages.join(' ')}, yet no browser came of it. Install ${WANTED[kind]} by hand.`);
  say(`Installed: ${installed}`);
  return installed;
}

function apt(args: string[]): void {
  const run = spawnSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    timeout: APT_TIME,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (run.status === 0) return;
  const said = `${run.stdout ?? ''}${run.stderr ?? ''}`.trimEnd().split('\n').slice(-15).join('\n');
  throw new Error(`apt-get ${args.join(' ')} failed${run.error ? ` (${run.error.message})` : ''}:\n${said}`);
}
