// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { luminance, parseColor, themeOf } from './theme.ts';

describe('colours as browsers compute them', () => {
  it.each([
    ['rgb(255, 255, 255)', 1], ['rgb(0, 0, 0)', 0], ['rgba(255, 255, 255, 0.9)', 1], ['color(srgb 1 1 1)', 1], ['rgb(119 119 119)', 0.184],
  ])('%s', (text, expected) => expect(luminance(parseColor(text)!)).toBeCloseTo(expected, 2));
  it.each(['transparent', 'oklch(0.5 0.1 30)', ''])('%s says nothing', (text) => expect(parseColor(text)).toBeNull());
});

const CASES: Record<string, { html: string; at: string; dark?: boolean; theme: 'light' | 'dark' }> = {
  'a page without colours is light': { html: '<p id="a">x</p>', at: 'a', theme: 'light' },
  'the background of an ancestor counts': { html: '<main style="background: rgb(20, 20, 24)"><p id="a">x</p></main>', at: 'a', theme: 'dark' },
  'the nearest solid background counts': { html: '<main style="background: rgb(20, 20, 24)"><p id="a" style="background: rgb(250, 250, 240)">x</p></main>', at: 'a', theme: 'light' },
  'a faint veil does not': { html: '<main style="background: rgb(20, 20, 24)"><p id="a" style="background: rgba(255, 255, 255, 0.1)">x</p></main>', at: 'a', theme: 'dark' },
  'a light page stays light on a dark system': { html: '<main style="background: rgb(255, 255, 255)"><p id="a">x</p></main>', at: 'a', dark: true, theme: 'light' },
};

it('a body shorter than the window paints all of it', () => {
  document.body.innerHTML = '';
  document.body.style.background = 'rgb(20, 20, 24)';
  document.elementsFromPoint = () => [document.documentElement];
  expect(themeOf(document)).toBe('dark');
  document.body.removeAttribute('style');
});

afterEach(() => vi.unstubAllGlobals());

describe('the card fits the page around', () => {
  for (const [name, { html, at, dark, theme }] of Object.entries(CASES)) {
    it(name, () => {
      document.body.innerHTML = html;
      document.elementsFromPoint = () => [document.getElementById(at)!];
      window.matchMedia = (() => ({ matches: dark === true })) as never;
      expect(themeOf(document)).toBe(theme);
    });
  }
});
