import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { until } from '../../../tools/browser/index.ts';
import { drawnTexts } from '../../setup/marks.ts';
import type { World } from '../../setup/world.ts';
import { highlightNames, traceOf } from './trace.ts';

/** What a page goes through, and what is marked at its end. */
export interface Life {
  what: string;
  html: string;
  /** Marks before anything happens; none are waited for when empty. */
  first: string[];
  live(page: Page): Promise<unknown>;
  last: string[];
}

/** A site the reader turned off from the start: what its pages look like without us. */
const OFF = 'https://www.ohne.example';
const ON = 'https://www.mit.example';

export const sorted = (texts: readonly string[]): string[] => texts.map((text) => text.replaceAll(/\s+/g, ' ')).toSorted();

export async function isMarked(page: Page, texts: readonly string[]): Promise<void> {
  let last: string[] = [];
  const wanted = sorted(texts);
  await until('the marks are those expected', async () => {
    last = sorted(await drawnTexts(page));
    return last.join('|') === wanted.join('|');
  }).catch(() => expect(last).toEqual(wanted));
}

/** Makes the reader want every mention marked, and none on the site for comparing. */
export async function prepare(world: World): Promise<void> {
  await world.asker.background('settings.set', { density: 'all' });
  await world.asker.background('site.set', { url: `${OFF}/`, on: false });
}

/** Leads the same life with us and without: marks are right, errors the same, and no byte differs, neither while we are there nor after. */
export async function leadLife(world: World, { what, html, first, live, last }: Life): Promise<void> {
  const path = `/${encodeURIComponent(what)}`;
  for (const origin of [ON, OFF]) world.put(`${origin}${path}`, html);
  const alone = await world.session.open(`${OFF}${path}`);
  await live(alone);
  const page = await world.session.browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (said) => { if (said.type() === 'error' && !said.text().startsWith('Failed to load')) errors.push(said.text()); });
  await page.goto(`${ON}${path}`, { waitUntil: 'domcontentloaded' });
  await page.bringToFront();
  if (first.length > 0) await isMarked(page, first);
  await live(page);
  await isMarked(page, last);
  const without = await traceOf(alone);
  expect(await traceOf(page)).toBe(without);
  await world.asker.background('site.set', { url: page.url(), on: false });
  await until('nothing of ours is registered', async () => (await highlightNames(page)).length === 0);
  expect(await traceOf(page)).toBe(without);
  expect(errors).toEqual([]);
  await world.asker.background('site.set', { url: `${ON}/`, on: true });
  await Promise.all([page.close(), alone.close()]);
}
