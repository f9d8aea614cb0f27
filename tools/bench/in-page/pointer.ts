import { annotateHere } from '../../../lib/page/here.ts';

/** Points of a grid over the viewport, px apart. */
const STEP = 40;

/** Times of the hit test all over the viewport, ms, while every mention is drawn. */
export async function pointer(): Promise<number[]> {
  const page = annotateHere({ density: 'all', headingsAndLinks: true });
  await page.settled();
  const times: number[] = [];
  for (let y = 5; y < innerHeight; y += STEP) {
    for (let x = 5; x < innerWidth; x += STEP) {
      const start = performance.now();
      page.mentionAt(x, y);
      times.push(performance.now() - start);
    }
  }
  page.stop();
  return times;
}
