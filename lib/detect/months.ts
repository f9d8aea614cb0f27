/** A line each: how a month is called in our languages, small. */
const MONTHS: readonly string[][] = `
januar january janvier
februar february février
märz march mars
april avril
mai may
juni june juin
juli july juillet
august août
september septembre
oktober october octobre
november novembre
dezember december décembre`.trim().split('\n').map((line) => line.split(' '));

/** As a pattern matches them. */
export const MONTH_NAMES: readonly string[] = MONTHS.flat();

/** 1 to 12; 0 for what is no name of a month. */
export const monthOf = (name: string): number => 1 + MONTHS.findIndex((names) => names.includes(name.toLowerCase()));

/** As patterns. */
export const WEEKDAYS = {
  de: '(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)', en: '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day', fr: '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)',
} as const;
