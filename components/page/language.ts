import { uiLanguage } from '../../lib/i18n.ts';
import { formatDate } from '../../lib/values/dates.ts';
import { perLanguage } from '../../lib/values/languages.ts';

/** "22 November 2026", in the notation of the dataset's dates, so that a page never shows two. */
export const longDate = (time: number): string => formatDate({ date: isoDay(new Date(time)) }, uiLanguage());

const isoDay = (date: Date): string => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

const dateTimes = perLanguage((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }));

/** Date and time of day, for titles and "last changed". */
export const dateAndTime = (time: number): string => dateTimes(uiLanguage()).format(time);
