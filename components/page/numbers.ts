import { uiLocale } from '../../lib/i18n.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** "12 MB" in the reader's own notation. Decimal units, as disks are sold and browsers count. */
export function bytes(count: number): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, count)) / 3));
  const value = count / 1000 ** step;
  return new Intl.NumberFormat(uiLocale(), { style: 'unit', unit: UNITS[step], unitDisplay: step === 0 ? 'long' : 'short', maximumFractionDigits: step > 0 && value < 10 ? 1 : 0 }).format(value);
}

export const grouped = (count: number): string => new Intl.NumberFormat(uiLocale()).format(count);
