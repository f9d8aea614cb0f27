import type { Page } from 'puppeteer-core';
import type { MentionReport } from '../../lib/messages/messages.ts';
import { card, inClosedRoots, type Asker } from '../browser/index.ts';

/** How many marks are tried: on saved pages a banner may lie over the first ones. */
const TRIES = 4;
/** From the pointer's arrival to the open card, ms. */
const OPEN_TIME = 3000;

/** Opens the card of the first mention that can be reached with the pointer, otherwise by request; returns its text. */
export async function openOneCard(page: Page, asker: Asker, mentions: MentionReport[]): Promise<string | null> {
  for (const mention of mentions.slice(0, TRIES)) {
    const point = await page.evaluate(pointOf, mention.start, mention.end);
    if (!point) continue;
    await page.mouse.move(point.x - 20, point.y + 60);
    await page.mouse.move(point.x, point.y, { steps: 3 });
    if (await opens(page)) return mention.surface;
  }
  const [first] = mentions;
  if (!first) return null;
  await asker.page(page, 'page.show', { entity: first.entity });
  if (await opens(page)) return first.surface;
  throw new Error(`the card of "${first.surface}" does not open`);
}

/** True when a card stands there, its opening movement over. */
async function opens(page: Page): Promise<boolean> {
  const open = await card(page).shown(OPEN_TIME).then(() => true, () => false);
  if (open) await inClosedRoots(page, stillness, null);
  return open;
}

/** Runs in the card's shadow root. Animations that follow the scrolling never end. */
async function stillness(root: ShadowRoot): Promise<null> {
  const timed = root.getAnimations().filter(({ timeline, effect }) => timeline instanceof DocumentTimeline && effect?.getComputedTiming().iterations !== Infinity);
  await Promise.allSettled(timed.map((animation) => animation.finished));
  return null;
}

/** Runs in the page: brings the text at these offsets into view; null when something else lies over it. */
function pointOf(start: number | null, end: number | null): { x: number; y: number } | null {
  if (start === null || end === null) return null;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let passed = 0; walker.nextNode(); passed += (walker.currentNode as Text).length) {
    const node = walker.currentNode as Text;
    if (passed + node.length <= start) continue;
    const range = document.createRange();
    range.setStart(node, start - passed);
    range.setEnd(node, Math.min(end - passed, node.length));
    node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const [box] = range.getClientRects();
    if (!box) return null;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    return node.parentElement?.contains(document.elementFromPoint(x, y)) ? { x, y } : null;
  }
  return null;
}
