import { describe, expect, it } from 'vitest';
import { readArguments, type StartOptions } from './arguments.ts';

const desk: { platform: string; env: NodeJS.ProcessEnv } = { platform: 'linux', env: { DISPLAY: ':0' } };

const cases: [name: string, args: string[], machine: { platform: string; env: NodeJS.ProcessEnv }, expected: Partial<StartOptions>][] = [
  ['a window with the sample', [], desk, { headless: false, lang: 'de', targets: [expect.stringMatching(/samples.article\.de\.html$/) as never] }],
  ['headless when asked', ['--headless'], desk, { headless: true }],
  ['headless without a display', [], { platform: 'linux', env: {} }, { headless: true }],
  ['a window under Wayland', [], { platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } }, { headless: false }],
  ['a window on a Mac, which needs no variable', [], { platform: 'darwin', env: {} }, { headless: false }],
  ['files and addresses', ['a.html', 'https://x.example/', '--lang', 'fr'], desk, { lang: 'fr', targets: ['a.html', 'https://x.example/'] }],
];

describe('the arguments of npm start', () => {
  it.each(cases)('%s', (_name, args, machine, expected) => expect(readArguments(args, machine)).toMatchObject(expected));

  it.each([[['--lang', 'nl'], /speaks de, en, fr/], [['--hedless'], /hedless/]])('refuses %j', (args, says) => {
    expect(() => readArguments(args, desk)).toThrow(says);
  });
});
