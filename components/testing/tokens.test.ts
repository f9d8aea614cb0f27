import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** WCAG 2.2: text (1.4.3), and edges of controls and signs (1.4.11). */
const TEXT = 4.5;
const EDGE = 3;

const css = readFileSync(join(import.meta.dirname, '../tokens.css'), 'utf8');
const tokens = new Map([...css.matchAll(/--ss-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [name!, { light: light!, dark: dark! }]));

function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter! + 0.05) / (darker! + 0.05);
}

const PAPERS = ['paper', 'paper-raised', 'paper-sunken'];
const KINDS = ['contradiction', 'tension', 'precision', 'superseded', 'stale', 'record', 'single'];
const COLORS = ['yellow', 'green', 'blue', 'pink', 'purple'];
const PAIRS: [ink: string, papers: string[], least: number][] = [
  ...['ink', 'ink-soft', 'accent', 'danger', 'ok', ...KINDS].map((ink): [string, string[], number] => [ink, PAPERS, TEXT]),
  ['on-accent', ['accent'], TEXT],
  ['ink', ['accent-wash', 'danger-wash', ...COLORS], TEXT],
  ['accent', ['accent-wash'], TEXT],
  ...['line-strong', 'focus', ...COLORS.map((color) => `${color}-edge`)].map((edge): [string, string[], number] => [edge, PAPERS, EDGE]),
];

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  it.each(PAIRS)('%s stands out from %j by %d', (ink, papers, least) => {
    const weak = papers.filter((paper) => contrast(tokens.get(ink)![theme], tokens.get(paper)![theme]) < least);
    expect(weak).toEqual([]);
  });
});
