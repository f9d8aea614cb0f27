import type { Language, LocalText } from '../../data/schema.ts';

/** The dataset's languages, repeated here because importing the schema would bring zod along. */
export const LANGUAGES = ['en', 'de', 'fr'] as const satisfies readonly Language[];

/** British English: days before months, as in the other two. */
export const LOCALES: Record<Language, string> = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR' };

export const inAll = (text: (language: Language) => string): LocalText => ({ en: text('en'), de: text('de'), fr: text('fr') });

/** Making an Intl formatter costs a hundred times more than using it: one per language is kept. */
export function perLanguage<T>(make: (locale: string) => T): (language: Language) => T {
  const made = new Map<Language, T>();
  return (language) => {
    const known = made.get(language) ?? make(LOCALES[language]);
    made.set(language, known);
    return known;
  };
}
