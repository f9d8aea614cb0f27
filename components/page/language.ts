import { uiLocale } from '../../lib/i18n.ts';

/** "22 November 2026" in the reader's own notation. */
export const longDate = (time: number): string =>
  new Intl.DateTimeFormat(uiLocale(), { dateStyle: 'long' }).format(time);

/** Date and time of day, for titles and "last changed". */
export const dateAndTime = (time: number): string =>
  new Intl.DateTimeFormat(uiLocale(), { dateStyle: 'medium', timeStyle: 'short' }).format(time);
