import { browser } from '../../lib/browser.ts';

/** "22 November 2026" in the reader's own notation. */
export const longDate = (time: number): string =>
  new Intl.DateTimeFormat(browser.i18n.getUILanguage(), { dateStyle: 'long' }).format(time);

/** Date and time of day, for titles and "last changed". */
export const dateAndTime = (time: number): string =>
  new Intl.DateTimeFormat(browser.i18n.getUILanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(time);
