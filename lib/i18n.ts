/** The reader's language, of those the dataset speaks. */
import type { Language } from '../data/schema.ts';
import { browser } from './browser.ts';

const SPOKEN: readonly Language[] = ['en', 'de', 'fr'];

/**
 * The language of the texts the browser takes from our locales; the texts themselves say it, because `getUILanguage` may name another
 * (Chromium 156 on a Linux without language packs). English where we do not speak it.
 */
export function uiLanguage(tag: string = browser.i18n.getMessage('language' as never) || browser.i18n.getUILanguage()): Language {
  const [language] = tag.toLowerCase().split(/[-_]/);
  return SPOKEN.find((spoken) => spoken === language) ?? 'en';
}

/** For numbers: the browser's own tag, with its region, where it is of the same language as the texts around. */
export function uiLocale(): string {
  const tag = browser.i18n.getUILanguage();
  return uiLanguage(tag) === uiLanguage() ? tag : uiLanguage();
}
