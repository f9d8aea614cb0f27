import { describe, expect, it } from 'vitest';
import { findBrowser, type BrowserKind } from './find.ts';
import { remedyFor } from './install.ts';
import type { Machine } from './machine.ts';

function machine(over: Partial<Omit<Machine, 'runnable' | 'exists'>> & { files?: string[] } = {}): Machine {
  const files = new Set(over.files);
  return {
    platform: 'linux', env: { PATH: '/usr/local/bin:/usr/bin' }, root: true,
    ...over,
    runnable: (path) => files.has(path), exists: (path) => files.has(path),
  };
}

const found: [name: string, kind: BrowserKind, machine: Machine, path: string | null][] = [
  ['the variable before the path', 'chromium', machine({ env: { PATH: '/usr/bin', SECOND_SOURCE_BROWSER: '/opt/c' }, files: ['/opt/c', '/usr/bin/chromium'] }), '/opt/c'],
  ['our variable before the common one', 'chromium', machine({ env: { CHROME_PATH: '/opt/a', SECOND_SOURCE_BROWSER: '/opt/b' }, files: ['/opt/a', '/opt/b'] }), '/opt/b'],
  ['a variable that names a program on the path', 'chromium', machine({ env: { PATH: '/usr/bin', CHROME_PATH: 'vivaldi' }, files: ['/usr/bin/vivaldi'] }), '/usr/bin/vivaldi'],
  ['an empty variable is none', 'chromium', machine({ env: { PATH: '/usr/bin', CHROME_PATH: '' }, files: ['/usr/bin/chromium'] }), '/usr/bin/chromium'],
  ['Chromium before Chrome', 'chromium', machine({ files: ['/usr/bin/google-chrome', '/usr/bin/chromium'] }), '/usr/bin/chromium'],
  ['Edge', 'chromium', machine({ files: ['/usr/bin/microsoft-edge'] }), '/usr/bin/microsoft-edge'],
  ['Firefox ESR before Firefox', 'firefox', machine({ files: ['/usr/bin/firefox', '/usr/bin/firefox-esr'] }), '/usr/bin/firefox-esr'],
  ['a Firefox is no Chromium', 'chromium', machine({ files: ['/usr/bin/firefox'] }), null],
  ['a macOS application', 'chromium', machine({ platform: 'darwin', files: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'] }), '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['a macOS application of the user', 'firefox', machine({ platform: 'darwin', env: { HOME: '/Users/a' }, files: ['/Users/a/Applications/Firefox.app/Contents/MacOS/firefox'] }), '/Users/a/Applications/Firefox.app/Contents/MacOS/firefox'],
  ['a Windows program', 'chromium', machine({ platform: 'win32', env: { ProgramFiles: 'C:\\Programs' }, files: ['C:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe'] }), 'C:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe'],
  ['nothing', 'chromium', machine(), null],
];

describe('the search for a browser', () => {
  it.each(found)('%s', (_name, kind, where, path) => expect(findBrowser(kind, where)).toBe(path));

  it('refuses a variable that names nothing', () => {
    expect(() => findBrowser('chromium', machine({ env: { CHROME_PATH: '/gone' }, files: [] }))).toThrow(/CHROME_PATH is set to "\/gone"/);
  });
});

const DEBIAN = ['/etc/debian_version', '/usr/bin/apt-get'];

describe('where no browser was found', () => {
  it('root on Debian gets the package', () => {
    expect(remedyFor('chromium', machine({ files: DEBIAN }))).toEqual({ do: 'apt', packages: ['chromium', 'fonts-liberation'] });
    expect(remedyFor('firefox', machine({ files: DEBIAN }))).toMatchObject({ do: 'apt', packages: expect.arrayContaining(['firefox-esr']) });
  });

  const told: [name: string, machine: Machine, says: RegExp][] = [
    ['a user on Debian is told the command', machine({ root: false, files: DEBIAN }), /sudo apt-get install chromium/],
    ['another Linux is told what to install', machine({ files: ['/usr/bin/dnf'] }), /Install Chromium, Google Chrome or Microsoft Edge/],
    ['a Mac is told what to install', machine({ platform: 'darwin', files: ['/etc/debian_version', '/usr/bin/apt-get'] }), /SECOND_SOURCE_BROWSER/],
  ];
  it.each(told)('%s', (_name, where, says) => {
    const remedy = remedyFor('chromium', where);
    expect(remedy).toMatchObject({ do: 'tell', message: expect.stringMatching(says) });
  });
});
