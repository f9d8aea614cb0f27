/** For tests: the extension's own strings from the locale files, so that a test reads what a reader reads. */
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { messagesOf } from './messages.ts';

/** Between the forms of a plural, as @wxt-dev/i18n joins them. */
const OR = ' | ';

/** Makes `i18n` speak this language. */
export function speak(language: 'en' | 'de' | 'fr'): void {
  const messages = new Map(messagesOf(language).map(({ key, forms }) => [key, Object.values(forms).join(OR)]));
  const getMessage = (name: string, substitutions: string | string[] = []): string => {
    const values = [substitutions].flat();
    return (messages.get(name) ?? '').replaceAll(/\$(\d)/g, (_, digit: string) => values[Number(digit) - 1] ?? '');
  };
  Object.assign(fakeBrowser.i18n, { getMessage, getUILanguage: () => language });
}
