import { describe, expect, it } from 'vitest';
import { endOf, isInView, lineOf, spotFor, type Box, type Size, type Spot } from './place.ts';

const view: Box = { x: 0, y: 0, width: 1000, height: 800 };
const text = (x: number, y: number, width = 100): Box => ({ x, y, width, height: 20 });
const card: Size = { width: 384, height: 300 };

const CASES: Record<string, { text: Box; box?: Size; view?: Box; inset?: number; spot: Partial<Spot> }> = {
  'below, flush with the text': { text: text(200, 100), spot: { x: 200, y: 127, side: 'below' } },
  'its own text flush with the page’s': { text: text(200, 100), inset: 17, spot: { x: 183 } },
  'above where it does not fit below': { text: text(200, 600), spot: { y: 293, side: 'above' } },
  'below with less height where both are short and below is roomier': { text: text(200, 300), box: { width: 384, height: 900 }, spot: { y: 327, side: 'below', maxHeight: 465 } },
  'above with less height where above is roomier': { text: text(200, 500), box: { width: 384, height: 900 }, spot: { y: 8, side: 'above', maxHeight: 485 } },
  'not past the right edge': { text: text(950, 100, 40), spot: { x: 608 } },
  'not past the left edge': { text: text(-30, 100), spot: { x: 8 } },
  'over the text in a view too low for either side (400 % zoom)': {
    text: text(20, 110), box: { width: 304, height: 256 }, view: { x: 0, y: 0, width: 320, height: 256 }, spot: { x: 8, y: 8, side: 'over', maxHeight: 240 },
  },
  'in the part that is seen while pinched': { text: text(520, 420), view: { x: 500, y: 400, width: 450, height: 500 }, spot: { x: 520, y: 447, side: 'below' } },
  'in view beside a text that is not': { text: text(200, 1200), spot: { y: 492, side: 'above' } },
  'a box wider than the view begins at its edge': { text: text(100, 100), view: { x: 0, y: 0, width: 300, height: 800 }, spot: { x: 8 } },
};

describe('where a box stands', () => {
  for (const [name, { text, box = card, view: seen = view, inset, spot }] of Object.entries(CASES)) {
    it(name, () => expect(spotFor(text, box, seen, inset)).toMatchObject(spot));
  }

  it('always inside the view, whatever the text', () => {
    for (let y = -100; y < 900; y += 37) {
      for (let x = -200; x < 1200; x += 91) {
        const spot = spotFor(text(x, y), card, view);
        expect(spot.x).toBeGreaterThanOrEqual(0);
        expect(spot.x + card.width).toBeLessThanOrEqual(view.width);
        expect(spot.y).toBeGreaterThanOrEqual(0);
        expect(spot.y + Math.min(card.height, spot.maxHeight)).toBeLessThanOrEqual(view.height);
      }
    }
  });
});

describe('the line of a text over several', () => {
  const lines = [text(800, 100), text(0, 130), { x: 0, y: 150, width: 0, height: 20 }];
  it('is the one under the pointer', () => expect(lineOf(lines, { x: 40, y: 141 })).toBe(lines[1]));
  it('is the nearest where the pointer is beside both', () => expect(lineOf(lines, { x: 500, y: 112 })).toBe(lines[0]));
  it('is the first without a pointer', () => expect(lineOf(lines)).toBe(lines[0]));
  it('is none when nothing can be seen', () => expect(lineOf([lines[2]!])).toBeNull());
  it('ends where the last visible one does', () => expect(endOf(lines)).toMatchObject({ x: 100, y: 130, width: 0 }));
  it('ends there for the browser’s own boxes too, whose numbers are not their own properties', () => {
    expect(endOf([Object.create(text(0, 130)) as Box])).toEqual({ x: 100, y: 130, width: 0, height: 20 });
  });
  it('is in view as soon as a part of it is', () => {
    expect(isInView([text(-50, 100)], view)).toBe(true);
    expect(isInView([text(200, 800)], view)).toBe(false);
  });
});
