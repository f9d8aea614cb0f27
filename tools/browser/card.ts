import type { Page } from 'puppeteer-core';
import { until } from './deadline.ts';
import { describePart, revealControl, type Control, type Part } from './look.ts';
import { inClosedRoots } from './shadow.ts';

/** The parts of the extension's interface in a page. */
const PARTS = { card: '.card', bar: '.toolbar', notice: '.notice', form: '.highlight-form' } as const;

export const card = (page: Page) => partOf(page, PARTS.card);
/** The bar beside a selection. */
export const selectionBar = (page: Page) => partOf(page, PARTS.bar);
/** Colour, note and tags of a text. */
export const saveForm = (page: Page) => partOf(page, PARTS.form);
/** What is said at the foot of the page, with the way back. */
export const notice = (page: Page) => partOf(page, PARTS.notice);

/** Reads and works a part of the interface as a reader does: by its text and by the names of its controls. */
function partOf(page: Page, selector: string) {
  const look = async (): Promise<Part | null> => (await inClosedRoots(page, describePart, selector)).find((part) => part !== null) ?? null;
  const control = (name: string | RegExp) => until(`${selector} has a control "${name}" in view`, () => inView(page, selector, name, look));
  return {
    look,
    control,
    /** Open, with its content. */
    shown: (ms?: number) => until(`${selector} opens`, async () => ready(await look()), ms),
    gone: (ms?: number) => until(`${selector} closes`, async () => (await look()) === null, ms),
    /** Waits until the text holds what is looked for; returns the whole text. */
    says: (what: string | RegExp, ms?: number) => until(`${selector} says ${what}`, async () => saying(await look(), what), ms),
    click: async (name: string | RegExp) => {
      const { x, y } = await control(name);
      await page.mouse.click(x, y);
    },
  };
}

async function inView(page: Page, selector: string, name: string | RegExp, look: () => Promise<Part | null>): Promise<Control | null> {
  const controls = (await look())?.controls ?? [];
  const index = controls.findIndex((control) => fits(control.name, name));
  if (index === -1) return null;
  if (controls[index]!.shown) return controls[index]!;
  await inClosedRoots(page, revealControl, { selector, index });
  return null;
}

const ready = (part: Part | null): Part | null => (part?.busy ? null : part);
const saying = (part: Part | null, what: string | RegExp): string | null => (part && fits(part.text, what) ? part.text : null);
const fits = (text: string, what: string | RegExp): boolean => (typeof what === 'string' ? text.includes(what) : what.test(text));
