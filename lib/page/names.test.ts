import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { COLORS } from '../store/types.ts';
import { EDITED_MARK, POINTED_MARK, MARKS, savedMark, UNCERTAIN_MARK } from './names.ts';

const NAMES = [...Object.values(MARKS), ...COLORS.map(savedMark), EDITED_MARK, UNCERTAIN_MARK, POINTED_MARK].toSorted();
const css = readFileSync(join(import.meta.dirname, 'marks.css'), 'utf8');
const namesIn = (text: string): string[] => [...new Set([...text.matchAll(/::highlight\(([\w-]+)\)/g)].map(([, name]) => name!))].toSorted();
const [screen, print] = css.split('@media print');

it('every mark has a look on screen, and none on paper', () => {
  expect(namesIn(screen!)).toEqual(NAMES);
  expect(namesIn(print!)).toEqual(NAMES);
});
