import type { Language, LocalText, Value } from '../../data/schema.ts';
import { perLanguage } from './languages.ts';

export type Quantity = Extract<Value, { quantity: unknown }>['quantity'];

const ABOUT: Record<Language, string> = { en: 'about', de: 'rund', fr: 'environ' };
const BOUNDS: Record<Language, Record<Quantity['bound'], string>> = {
  en: { exact: '', 'up-to': 'up to', 'at-least': 'at least' },
  de: { exact: '', 'up-to': 'bis zu', 'at-least': 'mindestens' },
  fr: { exact: '', 'up-to': 'jusqu’à', 'at-least': 'au moins' },
};
/** Enough for every figure a news text prints; keeps binary rounding out of sight. */
const MAX_DECIMALS = 6;
const numberFormats = perLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: MAX_DECIMALS }));

function numbers({ min, max }: Quantity, language: Language): string {
  const format = numberFormats(language);
  if (min === undefined || max === undefined || min === max) return format.format(min ?? max ?? 0);
  return `${format.format(min)}–${format.format(max)}`;
}

/** The bound a lone `min` or `max` implies. */
function boundOf({ bound, min, max }: Quantity): Quantity['bound'] {
  if (bound !== 'exact' || (min === undefined) === (max === undefined)) return bound;
  return min === undefined ? 'up-to' : 'at-least';
}

/** "up to 40 %", "rund 1,36 Milliarden Euro". */
export function formatQuantity(quantity: Quantity, unit: LocalText, language: Language): string {
  const words = [quantity.approx ? ABOUT[language] : '', BOUNDS[language][boundOf(quantity)], numbers(quantity, language), unit[language]];
  return words.filter(Boolean).join(' ').replace(/ %$/, '\u00a0%');
}
