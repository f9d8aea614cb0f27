import type { Language } from '../../data/schema.ts';
import { dayParts, monthRange, parseEdtf, yearRange } from './edtf.ts';
import type { DayRange, Part } from './edtf.ts';
import { perLanguage } from './languages.ts';
import { unitOf } from './part.ts';

type Grain = 'day' | 'month' | 'year';
const FIELDS: Record<Grain, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' }, month: { month: 'long', year: 'numeric' }, year: { year: 'numeric' },
};
const formatOf = (grain: Grain) => perLanguage((locale) => new Intl.DateTimeFormat(locale, { ...FIELDS[grain], timeZone: 'UTC' }));
const formats: Record<Grain, (language: Language) => Intl.DateTimeFormat> = { day: formatOf('day'), month: formatOf('month'), year: formatOf('year') };

const MS_PER_DAY = 86_400_000;
const jsDate = (day: number) => new Date(day * MS_PER_DAY);
/** French writes the first of a month as an ordinal, which Intl does not. */
const frenchFirst = (text: string, language: Language) => (language === 'fr' ? text.replaceAll(/(?<!\d)1 (?=\p{L})/gu, '1er ') : text);

function grainOf(start: number, end: number): Grain {
  const first = dayParts(start);
  const last = dayParts(end);
  if (yearRange(first.year, last.year).start === start && yearRange(first.year, last.year).end === end) return 'year';
  return monthRange(first.year, first.month).start === start && monthRange(last.year, last.month).end === end ? 'month' : 'day';
}

function plain(start: number, end: number, language: Language): string {
  const grain = grainOf(start, end);
  const format = formats[grain](language);
  // A range of one day costs ten times a day.
  const text = start === end ? format.format(jsDate(start)) : format.formatRange(jsDate(start), jsDate(end));
  return frenchFirst(text.replaceAll(/\s*–\s*/g, grain === 'year' ? '–' : ' – '), language);
}

const PARTS: Record<Language, Record<Part, (unit: string) => string>> = {
  en: { early: (u) => `early ${u}`, mid: (u) => `mid-${u}`, late: (u) => `end of ${u}` },
  de: { early: (u) => `Anfang ${u}`, mid: (u) => `Mitte ${u}`, late: (u) => `Ende ${u}` },
  fr: { early: (u) => `début ${u}`, mid: (u) => `mi-${u}`, late: (u) => `fin ${u}` },
};
const OPEN: Record<Language, { from: (date: string) => string; until: (date: string) => string }> = {
  en: { from: (d) => `from ${d}`, until: (d) => `until ${d}` },
  de: { from: (d) => `ab ${d}`, until: (d) => `bis ${d}` },
  fr: { from: (d) => `à partir de ${d}`, until: (d) => `jusqu’à ${d}` },
};
const ABOUT: Record<Language, string> = { en: 'around', de: 'etwa', fr: 'vers' };
const UNSURE: Record<Language, string> = { en: 'uncertain', de: 'unsicher', fr: 'incertain' };

/** A French date needs its article after "à partir de" and "jusqu’à" when it names a day. */
const withArticle = (text: string, grain: Grain, language: Language) => (language === 'fr' && grain === 'day' ? `le ${text}` : text);
const contracted = (text: string) => text.replace('à partir de le ', 'à partir du ').replace('jusqu’à le ', 'jusqu’au ').replace(/à partir de (?=[ao])/, 'à partir d’');

function openEnded(edtf: string, range: DayRange, language: Language): string {
  const [from = '', to = ''] = edtf.split('/');
  const known = parseEdtf(Number.isFinite(range.start) ? from : to)!;
  const text = withArticle(plain(known.start, known.end, language), grainOf(known.start, known.end), language);
  return contracted(Number.isFinite(range.start) ? OPEN[language].from(text) : OPEN[language].until(text));
}

function withPart(range: DayRange, part: Part, language: Language): string {
  const unit = unitOf(range);
  return unit ? PARTS[language][part](plain(unit.start, unit.end, language)) : plain(range.start, range.end, language);
}

function certain(value: { date: string; part?: Part }, range: DayRange, language: Language): string {
  if (!Number.isFinite(range.start) || !Number.isFinite(range.end)) return openEnded(value.date, range, language);
  return value.part ? withPart(range, value.part, language) : plain(range.start, range.end, language);
}

/** "mid-September 2026", "Mitte September 2026", "mi-septembre 2026". A text that is no date comes back unchanged. */
export function formatDate(value: { date: string; part?: Part }, language: Language): string {
  const range = parseEdtf(value.date);
  if (!range) return value.date;
  const text = certain(value, range, language);
  const about = range.approximate ? `${ABOUT[language]} ${text}` : text;
  return range.uncertain ? `${about} (${UNSURE[language]})` : about;
}
