/** A page and its frames of the same origin, seen from outside as one. */
import { browser } from '../browser.ts';
import { sendToTab, TOP_FRAME } from '../messages/tab-client.ts';
import type { PageSummary, Result } from '../messages/messages.ts';

/** Asks every frame of a tab that we may read; this runs inside the page's frames and uses nothing from outside itself. */
async function ask<T>(tab: number, question: () => T): Promise<{ frameId: number; result?: T }[]> {
  try {
    const answers = await browser.scripting.executeScript({ target: { tabId: tab, allFrames: true }, func: question });
    return (answers as { frameId: number; result?: T }[]).toSorted((a, b) => a.frameId - b.frameId);
  } catch {
    return [];
  }
}

/** The frame the reader works in: where the keyboard is, else (it is in our popup) where text is selected, else the page itself. */
export async function focusedFrame(tab: number): Promise<number> {
  const frames = await ask(tab, () => ({
    focused: document.hasFocus() && !(document.activeElement instanceof HTMLIFrameElement), selected: document.getSelection()?.type === 'Range',
  }));
  return (frames.find(({ result }) => result?.focused) ?? frames.find(({ result }) => result?.selected))?.frameId ?? TOP_FRAME;
}

async function summaries(tab: number): Promise<Result<{ frame: number; summary: PageSummary }[]>> {
  const page = await sendToTab(tab, 'page.summary', {});
  if (!page.ok) return page;
  const frames = page.value.isFramed ? (await ask(tab, () => null)).map(({ frameId }) => frameId).filter((frame) => frame !== TOP_FRAME) : [];
  const others = await Promise.all(frames.map(async (frame) => ({ frame, answer: await sendToTab(tab, 'page.summary', {}, frame) })));
  const known = others.flatMap(({ frame, answer }) => (answer.ok ? [{ frame, summary: answer.value }] : []));
  return { ok: true, value: [{ frame: TOP_FRAME, summary: page.value }, ...known] };
}

/** What the page holds, its frames counted in. */
export async function summaryOf(tab: number): Promise<Result<PageSummary>> {
  const all = await summaries(tab);
  if (!all.ok) return all;
  const [page, ...frames] = all.value.map(({ summary }) => summary);
  return { ok: true, value: frames.reduce(joined, page!) };
}

function joined(page: PageSummary, frame: PageSummary): PageSummary {
  const counts = new Map(page.mentions.map((one) => [one.entity, one]));
  for (const one of frame.mentions) counts.set(one.entity, { ...one, count: one.count + (counts.get(one.entity)?.count ?? 0) });
  const mentions = [...counts.values()].toSorted((a, b) => b.disagreements - a.disagreements || b.count - a.count);
  return { ...page, mentions, highlights: page.highlights + frame.highlights, isSelected: page.isSelected || frame.isSelected };
}

/** Goes to the next mention of an entity, in the first frame that has one. */
export async function showInTab(tab: number, entity: string): Promise<Result<null>> {
  const all = await summaries(tab);
  if (!all.ok) return all;
  const holder = all.value.find(({ summary }) => summary.mentions.some((one) => one.entity === entity));
  return sendToTab(tab, 'page.show', { entity }, holder?.frame ?? TOP_FRAME);
}
