/** The reader's language, of those the dataset speaks. */
import type { Language } from '../data/schema.ts';
import { browser } from './browser.ts';

const SPOKEN: readonly Language[] = ['en', 'de', 'fr'];

/** The browser's language; English where we do not speak it. */
export function uiLanguage(tag: string = browser.i18n.getUILanguage()): Language {
  const [language] = tag.toLowerCase().split(/[-_]/);
  return SPOKEN.find((spoken) => spoken === language) ?? 'en';
}
