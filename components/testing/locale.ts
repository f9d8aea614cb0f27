/** For tests: the extension's own strings from the locale files, so that a test reads what a reader reads. */
import { join } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const LOCALES = join(import.meta.dirname, '../../locales');

/** Makes `i18n` speak this language. */
export async function speak(language: 'en' | 'de' | 'fr'): Promise<void> {
  const messages = generateChromeMessages(await parseMessagesFile(join(LOCALES, `${language}.yml`)));
  const getMessage = (name: string, substitutions: string | string[] = []): string => {
    const values = [substitutions].flat();
    return (messages[name]?.message ?? '').replaceAll(/\$(\d)/g, (_, digit: string) => values[Number(digit) - 1] ?? '');
  };
  Object.assign(fakeBrowser.i18n, { getMessage, getUILanguage: () => language });
}
