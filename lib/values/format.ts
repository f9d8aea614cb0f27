import type { Attribute, Language, LocalText, Value } from '../../data/schema.ts';
import { formatDate } from './dates.ts';
import { inAll, perLanguage } from './languages.ts';
import { formatQuantity } from './quantities.ts';

/** Where the names of what a value points to come from. */
export interface Names {
  entity(id: string): LocalText;
  unit(id: string): LocalText;
}

const lists = perLanguage((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
export const joinList = (items: readonly string[], language: Language): string => lists(language).format(items);

/** Items that hold commas or conjunctions themselves are kept apart by dots, or no one could tell where one ends. */
const COMPOSITE = /,| (?:and|und|et) /;
const listItems = (items: readonly string[], language: Language) =>
  (items.length > 1 && items.some((item) => COMPOSITE.test(item)) ? items.join(' · ') : joinList(items, language));

const QUOTES: Record<Language, [string, string]> = { en: ['“', '”'], de: ['„', '“'], fr: ['«\u00a0', '\u00a0»'] };
export const quote = (text: string, language: Language) => QUOTES[language].join(text);

const verbatim = (text: string): LocalText => ({ en: text, de: text, fr: text });

/** A value for readers in one language. Office titles stay as the source prints them. */
export function formatValue(value: Value, attribute: Attribute, names: Names, language: Language): string {
  if ('date' in value) return formatDate(value, language);
  if ('quantity' in value) return formatQuantity(value.quantity, names.unit(value.quantity.unit), language);
  if ('title' in value) return value.title.lang === language ? value.title.text : quote(value.title.text, language);
  const labels = 'entities' in value
    ? value.entities.map(names.entity)
    : value.terms.map((term) => attribute.terms[term]?.label ?? verbatim(term));
  return listItems(labels.map((label) => label[language]), language);
}

export const labelValue = (value: Value, attribute: Attribute, names: Names): LocalText =>
  inAll((language) => formatValue(value, attribute, names, language));
