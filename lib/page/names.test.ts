import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { COLORS } from '../store/types.ts';
import { editedMark, MARKS, POINTED_MARK, savedMark, UNCERTAIN_MARK } from './names.ts';

const NAMES = [...Object.values(MARKS), ...COLORS.map(savedMark), ...COLORS.map(editedMark), UNCERTAIN_MARK, POINTED_MARK].toSorted();
const css = readFileSync(join(import.meta.dirname, 'marks.css'), 'utf8');
const namesIn = (text: string): string[] => [...new Set([...text.matchAll(/::highlight\(([\w-]+)\)/g)].map(([, name]) => name!))].toSorted();
const [screen, print] = css.split('@media print');

it('every mark has a look on screen, and none on paper', () => {
  expect(namesIn(screen!)).toEqual(NAMES);
  expect(namesIn(print!)).toEqual(NAMES);
});

const linear = (value: number): number => (value <= 0.04 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const luminance = ([red = 0, green = 0, blue = 0]: number[]): number => 0.2126 * linear(red / 255) + 0.7152 * linear(green / 255) + 0.0722 * linear(blue / 255);
const contrast = (a: number[], b: number[]): number => {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((one, other) => one - other) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

it.each(COLORS)('the lines under what was edited in %s reach 3:1 on white and on dark paper (WCAG 1.4.11)', (color) => {
  const line = new RegExp(`edited-${color}\\) \\{ text-decoration: underline double rgb\\((\\d+) (\\d+) (\\d+)\\)`).exec(screen!)!.slice(1).map(Number);
  for (const paper of [[255, 255, 255], [24, 26, 28]]) expect(contrast(line, paper)).toBeGreaterThan(3);
});
