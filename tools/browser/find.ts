import { posix, win32 } from 'node:path';
import { onPath, type Machine } from './machine.ts';

export type BrowserKind = 'chromium' | 'firefox';

const VARIABLES: Record<BrowserKind, string[]> = {
  chromium: ['SECOND_SOURCE_BROWSER', 'CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH'],
  firefox: ['SECOND_SOURCE_FIREFOX', 'FIREFOX_PATH'],
};

const NAMES: Record<BrowserKind, string[]> = {
  chromium: [
    'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'google-chrome-beta', 'google-chrome-unstable',
    'chrome', 'microsoft-edge', 'microsoft-edge-stable', 'msedge',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

const MAC_APPS: Record<BrowserKind, string[]> = {
  chromium: ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Google Chrome Canary'],
  firefox: ['Firefox', 'Firefox Developer Edition'],
};

const WINDOWS_PROGRAMS: Record<BrowserKind, string[]> = {
  chromium: ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
  firefox: ['Mozilla Firefox\\firefox.exe'],
};

/** The browser to use, or null. A variable that names no program is an error: the user meant something by it. */
export function findBrowser(kind: BrowserKind, machine: Machine): string | null {
  return fromVariables(kind, machine) ?? fromPath(kind, machine) ?? usualPlaces(kind, machine).find(machine.runnable) ?? null;
}

export function variablesFor(kind: BrowserKind): readonly string[] {
  return VARIABLES[kind];
}

function fromVariables(kind: BrowserKind, machine: Machine): string | null {
  for (const variable of VARIABLES[kind]) {
    const value = machine.env[variable];
    if (!value) continue;
    const path = machine.runnable(value) ? value : onPath(machine, value);
    if (path) return path;
    throw new Error(`${variable} is set to "${value}", but there is no program of that name. Correct or unset it.`);
  }
  return null;
}

function fromPath(kind: BrowserKind, machine: Machine): string | null {
  const ending = machine.platform === 'win32' ? '.exe' : '';
  for (const name of NAMES[kind]) {
    const path = onPath(machine, name + ending);
    if (path) return path;
  }
  return null;
}

function usualPlaces(kind: BrowserKind, machine: Machine): string[] {
  if (machine.platform === 'darwin') {
    const folders = ['/Applications', posix.join(machine.env.HOME ?? '/', 'Applications')];
    return MAC_APPS[kind].flatMap((app) => folders.map((folder) => macProgram(folder, app)));
  }
  if (machine.platform === 'win32') {
    const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => machine.env[name] ?? []);
    return WINDOWS_PROGRAMS[kind].flatMap((program) => folders.map((folder) => win32.join(folder, program)));
  }
  return [];
}

function macProgram(folder: string, app: string): string {
  return posix.join(folder, `${app}.app`, 'Contents/MacOS', app.startsWith('Firefox') ? 'firefox' : app);
}
