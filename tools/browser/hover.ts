import type { Page } from 'puppeteer-core';
import { until } from './deadline.ts';

/** The middle of the n-th occurrence of a text on the page, in view. */
export async function pointOf(page: Page, text: string, nth = 0): Promise<{ x: number; y: number }> {
  return until(`"${text}" stands on the page`, () => page.evaluate(locate, text, nth));
}

/** Moves the pointer onto a text as a hand does: from elsewhere, in steps. */
export async function hover(page: Page, text: string, nth = 0): Promise<void> {
  const { x, y } = await pointOf(page, text, nth);
  await page.mouse.move(x - 30, y + 90);
  await page.mouse.move(x, y, { steps: 4 });
}

/** Selects a text that stands within one block, as a drag of the mouse does. */
export async function select(page: Page, text: string): Promise<void> {
  const ends = await until(`"${text}" can be selected`, () => page.evaluate(endsOf, text));
  await page.mouse.move(ends.from.x, ends.from.y);
  await page.mouse.down();
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 5 });
  await page.mouse.up();
}

function locate(text: string, nth: number): { x: number; y: number } | null {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let seen = 0;
  while (walker.nextNode()) {
    const data = (walker.currentNode as Text).data;
    for (let at = data.indexOf(text); at !== -1; at = data.indexOf(text, at + 1)) {
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + text.length);
      if (range.getClientRects().length === 0 || seen++ < nth) continue;
      walker.currentNode.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = range.getClientRects()[0]!;
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
  }
  return null;
}

function endsOf(text: string) {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const at = node.data.indexOf(text);
    if (at === -1) continue;
    node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + text.length);
    const boxes = range.getClientRects();
    const [first, last] = [boxes[0], boxes[boxes.length - 1]];
    if (!first || !last) return null;
    return { from: { x: first.left + 1, y: first.top + first.height / 2 }, to: { x: last.right, y: last.top + last.height / 2 } };
  }
  return null;
}
