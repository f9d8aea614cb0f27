import type { Page } from 'puppeteer-core';

/** What is painted on a page, as the browser's registry has it: `name` is the part after the common prefix. */
export interface Painted { name: string; text: string }

export async function paintedOn(page: Page): Promise<Painted[]> {
  // A headless tab hides by itself now and then when another one comes or goes, and hidden tabs are not read.
  if (await page.evaluate(() => document.hidden)) await page.bringToFront();
  return page.evaluate(() => {
    const prefix = 'second-source-';
    const textOf = (range: AbstractRange) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live.toString();
    };
    const ours = [...CSS.highlights].filter(([name]) => name.startsWith(prefix));
    return ours.flatMap(([name, ranges]) => [...ranges].map((range) => ({ name: name.slice(prefix.length), text: textOf(range) })));
  });
}

/** The texts of all drawn mentions near the visible part of the page. */
export async function drawnTexts(page: Page): Promise<string[]> {
  return (await paintedOn(page)).filter(({ name }) => name === 'mention' || name === 'disputed').map(({ text }) => text);
}

export async function savedTexts(page: Page): Promise<string[]> {
  return (await paintedOn(page)).filter(({ name }) => name.startsWith('saved-')).map(({ text }) => text);
}
