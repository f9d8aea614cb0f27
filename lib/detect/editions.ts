import { itemsWithin, type Item } from './item.ts';
import type { LexiconEntity } from './lexicon.ts';
import { MONTH_NAMES, WEEKDAYS, monthOf } from './months.ts';
import { MUTUAL } from './other-bodies.ts';
import type { PageFacts } from './page-facts.ts';
import { sentenceAround, type Sides } from './sentences.ts';

const MONTH = `(?:${MONTH_NAMES.join('|')})`;
const ANY_YEAR = /(?:19|20)\d\d/;
/** A year tied to the name: "ILA 2024", "… in 2024", "… im Februar 2024", "… (2024)". */
const YEAR_AFTER = new RegExp(`^(?:[\\s,(\\-–'’]|(?:in|im|of|vom?|von|de|en|du|au|celle|jener?|jahre?s?|year|l'an|édition|ausgabe|edition|\\d{1,2}\\.?|${MONTH})(?![\\p{L}])){0,8}?((?:19|20)\\d\\d)(?!\\d)`, 'iu');
const YEAR_BEFORE = /(?<!\d)((?:19|20)\d\d)(?:er)?[\s-]+(?:(?:de|of|der|des)\s+(?:la\s+|the\s+)?|de\s+l['’]|d['’]|du\s+)?$/;
/** A year at the head of the sentence: "2007 sprach …", "In February 2022 the …", "Le 14 février 2025, à la …". */
const YEAR_HEAD = new RegExp(`^["„“«(\\s]*(?:(?:in|im|en|au|back in|already in|schon|bereits|dès)\\s+)?(?:(?:jahre?|l['’]an|${MONTH})\\s+)?((?:19|20)\\d\\d)(?!\\d)`, 'iu');
/** "Le 14 février 2025, à la …", "On February 14, 2025, at the …": a day of the month in which the event is held. */
const DAY_HEAD = new RegExp(`^["„“«(\\s]*(?:(?:am|on|le|den)\\s+)?(?:\\d{1,2}(?:\\.|er|st|nd|rd|th)?\\s+(?<month>${MONTH})|(?<first>${MONTH})\\s+\\d{1,2}(?:st|nd|rd|th)?,)\\s+(?<year>(?:19|20)\\d\\d)(?!\\d)`, 'iu');
/** "bei der 61. Münchner …", "61. Auflage der …": not a day, "am 13.". */
const NUMBER_DE = /(?:(?:^|[\s(])(?:der|die|den|dem|des|zur|zum|beim|vom|bei|auf|nach|vor|seit)\s+|^)(\d{1,3})\.\s+(?:(?:auflage|ausgabe)\s+(?:der|des)\s+)?$/iu;
/** "the 61st annual …", "la 61e édition de la …". */
const NUMBER = /(?<!\d)(\d{1,3})(?:st|nd|rd|th|e|er|[èe]me|ᵉ)\s+(?:annual\s+)?(?:[ée]dition\s+(?:of\s+(?:the\s+)?|de\s+(?:la\s+|l['’])|du\s+))?$/iu;
/** Years counted from the day of publication: "last year's conference", "die Konferenz im vergangenen Jahr". */
const COUNTED: [offset: number, before: RegExp, after: RegExp][] = [
  [-1, /(?:last year|previous|letztjährigen?|vorjährigen?|vergangenen|letzten)(?:['’]s|\s+jahres)?\s+$/iu,
    /^\s+(?:last year|a year (?:ago|earlier|before)|im (?:vergangenen|letzten|vorigen) jahr|vor einem jahr|(?:vom|des) vorjahrs?|il y a un an|(?:de )?l['’](?:an|année) (?:dernière?|passée?))/iu],
  [0, /(?!)/u, /^\s+(?:last (?:month|week)|im (?:vergangenen|letzten) monat|(?:vergangene|letzte|vorige) woche|le mois dernier|la semaine dernière)/iu],
  [1, /(?:next year|nächstjährigen?|nächsten|kommenden)(?:['’]s|\s+jahres)?\s+$/iu,
    /^\s+(?:next year|im (?:nächsten|kommenden) jahr|(?:de )?l['’](?:an|année) prochaine?)/iu],
];
/** "En février dernier, à la …", "Im vergangenen Februar …", "Last February …". */
const LATELY_HEAD = new RegExp(`^["„“«(\\s]*(?:(?:en|in|im|last|vergangenen|letzten|fin|mi|début|ende|mitte|anfang)[\\s-]+){0,3}${MONTH}(?:\\s+dernier)?(?![\\p{L}])`, 'iu');
const LATELY = /dernier|last|vergangenen|letzten/i;
/** "L'année précédente, la Conférence s'était résumée à une querelle", "Im Vorjahr sprach auf der …", "Last year, the …": the edition before. */
const YEAR_AGO_HEAD = /^["„“«(\s]*(?:(?:im (?:jahr (?:zuvor|davor)|vorjahr|(?:letzten|vergangenen) jahr)|ein jahr zuvor)(?:\s(?=\p{Ll})|,\s(?=auf|bei|am))[^,;:]*|(?:(?:the|a) year (?:before|earlier)|last year|l['’](?:année|an) (?:précédente?|derni[eè]re?|passée?)|un an (?:plus tôt|auparavant))(?:,\s|\s(?=at|in|during|à|lors|dans))[^,;:]*)$/iu;
const COUNTED_FROM_TODAY = /letzten|vergangenen|last|derni|passé/iu;
/** Texts that do not say when they were published are mostly read in the year they were written. TODO [2027-01-01]: the next year. */
const UNDATED = 2026;
/** "Im Februar 2025 saß der Schock tief. … auf der Konferenz": the month of the event in another year, a sentence before. */
const DATED = new RegExp(`(?<!(?:seit|since|depuis) (?:\\p{L}+ ){0,3})(${MONTH})\\s+((?:19|20)\\d\\d)(?!\\d)`, 'giu');
const DATED_BEFORE = 250;
/** That sentence speaks of a gathering, or of where this one is held: elections have months, too. */
const OF_GATHERING = /konferenz|tagung|gipfel|messe|conf[ée]rence|summit|sommet|salon|air ?show|münch|munich|bayerische[rn] hof|montr[ée]al/iu;
/** "Diesmal ist der Ton höflicher". */
const THIS_TIME = /(?:^|\s)(?:diesmal|this time|cette fois)(?!\p{L})/iu;
/** "Twelve months later the mood at the conference was calmer": the edition behind the one named last. */
const A_YEAR_LATER = /(?:^|\s)(?:(?:ein|1) jahr (?:später|danach)|(?:zwölf|12) monate (?:später|danach)|(?:a|one|1) year (?:later|on)|(?:twelve|12) months (?:later|on)|(?:un|1) an (?:plus tard|après)|(?:douze|12) mois (?:plus tard|après))(?!\p{L})/iu;
/** … but "A year later, his speech at the conference still divides" tells of that of then. */
const LOOKING_BACK = /(?:later|on|später|danach|tard|après),?\s(?:[^.;:!?]*\s(?:still|noch|encore)\s(?:[^.;:!?]*\s)?|(?:(?:wirkt|hallt|klingt|sorgt|spaltet)\s)?)(?:his|her|their|seine?|ihre?|dessen|deren|son|sa|ses|leurs?)\s(?:speech|remarks|address|appearance|words|rede|worte|auftritt|discours|intervention|propos)\s(?:at|to|before|from|auf|bei|vor|à|de|lors de)\s(?:the\s|der\s|la\s)?$/iu;
/** "warb er nun für Europa". */
const NOW = /(?:^|\s)(?:nun|jetzt|heute|now|today|maintenant|aujourd['’]hui)(?!\p{L})/iu;

/** UTF-16 units before a name in which its year or number stands. */
const LEFT = 40;

/** The year the text ties to a name; undefined when it does not say. */
const tiedYear = (item: Item, page: PageFacts): number | undefined => (item.tied ??= { year: readYear(item, page) }).year;

/** The last of a month lies in the year a text was written or in the one before. */
const lastOf = (year: number, written: number): number => (year === written - 1 ? year : written);

/** The year of the edition whose number is said, in a series with one a year. */
function yearByNumber(left: string, { year, number }: LexiconEntity): number | undefined {
  const said = number > 0 ? (NUMBER_DE.exec(left) ?? NUMBER.exec(left))?.[1] : undefined;
  return said === undefined ? undefined : year + Number(said) - number;
}

const isAYearLater = (left: string): boolean => A_YEAR_LATER.test(left) && !LOOKING_BACK.test(left);

/** The year of the event's month in a sentence before that speaks of a gathering, where the own sentence names none. */
function yearBefore(item: Item, { left, right }: Sides, page: PageFacts): number | undefined {
  const { text, start, entity } = item;
  const own = left + right;
  if (entity!.month === 0 || ANY_YEAR.test(own) || THIS_YEAR.test(own) || NOW.test(own) || THIS_TIME.test(own) || isAYearLater(left) || (saysWeekday(item) && (page.day?.year ?? entity!.year) === entity!.year)) return undefined;
  const before = text.slice(Math.max(0, start - left.length - DATED_BEFORE), start - left.length);
  const last = [...before.matchAll(DATED)].at(-1);
  if (!last || monthOf(last[1]!) !== entity!.month || Number(last[2]) >= entity!.year) return undefined;
  const dated = sentenceAround(before, last.index, last.index + last[0].length);
  return OF_GATHERING.test(dated.left + dated.right) ? Number(last[2]) : undefined;
}

const THESE_DAYS_WORDS = String.raw`(?:^|\s)(?:(?:am|vom|seit) ${WEEKDAYS.de}|(?:on |since )?${WEEKDAYS.en}|${WEEKDAYS.fr})(?!\p{L}|,?\s\d)`;
/** "L'an dernier à Davos il avait séché mais il sera vendredi à la …". */
const AHEAD_OF_IT = new RegExp(`${THESE_DAYS_WORDS}|(?:^|\\s)(?:mais|but|aber)\\s`, 'iu');

/** … counted from the edition that the text named before, or from today. */
function yearAgo(item: Item, { left, right }: Sides, page: PageFacts): number | undefined {
  const head = YEAR_AGO_HEAD.exec(left)?.[0];
  if (head === undefined || THIS_YEAR.test(left + right) || NOW.test(left) || THIS_TIME.test(left) || AHEAD_OF_IT.test(left) || yearInForm(item) !== undefined) return undefined;
  const today = page.day?.year ?? UNDATED;
  if (COUNTED_FROM_TODAY.test(head)) return today - 1;
  const before = item.page.slice(Math.max(0, item.order - NEIGHBOURS), item.order)
    .findLast((other) => other.rule.entity === item.rule.entity && (other.block !== item.block || other.end <= item.start - left.length));
  return (before ? tiedYear(before, page) ?? item.entity!.year : today) - 1;
}

function readYear(item: Item, page: PageFacts): number | undefined {
  const left = item.text.slice(Math.max(0, item.start - LEFT), item.start);
  const right = item.text.slice(item.end, item.end + 40);
  const year = YEAR_AFTER.exec(right)?.[1] ?? YEAR_BEFORE.exec(left)?.[1] ?? yearByNumber(left, item.entity!);
  if (year !== undefined) return Number(year);
  const sentence = sentenceAround(item.text, item.start, item.end);
  const head = YEAR_HEAD.exec(sentence.left)?.[1];
  if (head !== undefined && Number(head) <= item.entity!.year) return Number(head);
  const { month, first, year: ofDay } = DAY_HEAD.exec(sentence.left)?.groups ?? {};
  if (ofDay !== undefined && monthOf(month ?? first!) === item.entity!.month && Number(ofDay) <= item.entity!.year) return Number(ofDay);
  const lately = LATELY_HEAD.exec(sentence.left)?.[0];
  if (lately !== undefined && LATELY.test(lately)) return lastOf(item.entity!.year, page.day?.year ?? UNDATED);
  const ago = yearAgo(item, sentence, page);
  if (ago !== undefined) return ago;
  const dated = yearBefore(item, sentence, page);
  if (dated !== undefined) return dated;
  const counted = COUNTED.find(([, before, after]) => before.test(left) || after.test(right));
  if (!counted) return undefined;
  return (page.day?.year ?? UNDATED) + counted[0];
}

/** How far from the day of publication an event is meant when no year is said. */
const REACH = 1;
/** So many months ahead the edition of the year before is the one that is meant. */
const AHEAD = 10;
/** Years further back than a lifetime are history, and do not say when a text was written. */
const HISTORY = 80;

function isOfAnotherTime({ year, month }: LexiconEntity, { day }: PageFacts): boolean {
  if (!day) return false;
  if (Math.abs(day.year - year) > REACH) return true;
  return day.year < year && day.month > 0 && month > 0 && 12 * (year - day.year) + month - day.month >= AHEAD;
}

/** Whether an event held every year is meant in the year of our edition: `other`, `ours` by a year that is said, or `open`. */
export function editionOf(item: Item, page: PageFacts): 'ours' | 'other' | 'open' {
  const year = item.entity?.year;
  if (!year || item.entity?.kind !== 'event') return 'open';
  const tied = tiedYear(item, page) ?? yearInForm(item);
  if (tied !== undefined) return tied === year ? 'ours' : 'other';
  if (isOfAnotherTime(item.entity, page)) return 'other';
  return isAroundThen(item, page) ? 'open' : 'other';
}

const yearInForm = (item: Item): number | undefined => {
  const year = ANY_YEAR.exec(item.form.spelling);
  return year ? Number(year[0]) : undefined;
};

/** Forms of one name may stand side by side: "ILA Berlin air show". */
const SAME_PHRASE = 12;
/** So many candidates on each side are asked for their years: enough for an article, bounded for a long list. */
const NEIGHBOURS = 40;

/** "this year's", "diesjährig": of the year of publication. */
const THIS_YEAR = new RegExp(`(?:this year|current(?!ly)|diesjährig|heuer|heurig|cette année|de l['’]année)|(?:in diesem|dieses|this|ce|cet|diesen) (?:jahr|winter|frühjahr|herbst|sommer|spring|summer|autumn|fall|hiver|printemps|automne|mois de|${MONTH})`, 'iu');

/** Where only editions of other years were named before, the bare name goes on to mean them. */
function goesOn(item: Item, around: readonly Item[], page: PageFacts): boolean {
  const { year } = item.entity!;
  const { left, right } = sentenceAround(item.text, item.start, item.end);
  if (THIS_YEAR.test(left) || THIS_YEAR.test(right) || `${left} ${right}`.includes(String(year))) return false;
  const before = around.filter((other) => other.rule.entity === item.rule.entity && other.order < item.order);
  const years = before.map((other) => tiedYear(other, page));
  if (years.at(-1) === year - 1 && isAYearLater(left)) return false;
  if (before.length === 0 || !years.every((said) => said !== undefined && said !== year) || isBackInPresent(before.at(-1)!, item)) return false;
  item.tied = { year: years.at(-1) };
  return true;
}

/** "Im Februar 2025 … auf der Konferenz. Diesmal ist der Ton höflicher." */
function isBackInPresent(before: Item, { text, block, start }: Item): boolean {
  const between = before.block === block ? text.slice(before.end, Math.max(before.end, start)) : '';
  return THIS_YEAR.test(between) || THIS_TIME.test(between);
}

/** "on Saturday": news of these days. */
const THESE_DAYS = new RegExp(THESE_DAYS_WORDS, 'iu');

function saysWeekday(item: Item): boolean {
  const { left, right } = sentenceAround(item.text, item.start, item.end);
  return (THESE_DAYS.test(left) || THESE_DAYS.test(right)) && !ANY_YEAR.test(left + right);
}

const isOfTheseDays = (item: Item, { day }: PageFacts): boolean => !day && saysWeekday(item);

/** What stands in the own sentence, and in those beside it that name no year. */
function besides(item: Item): readonly Item[] {
  const { left, right } = sentenceAround(item.text, item.start, item.end);
  let [from, to] = [item.start - left.length, item.end + right.length];
  const before = from > 0 ? sentenceAround(item.text, from - 1, from - 1).left : '';
  const after = to < item.text.length ? sentenceAround(item.text, to + 1, to + 1).right : '';
  if (!ANY_YEAR.test(before)) from -= before.length + 1;
  if (!ANY_YEAR.test(after)) to += after.length + 1;
  return itemsWithin(item, from, to);
}

/** "Sovereign Technology Alliance": what was agreed at our edition, or is shown there, is named in its sentence or beside it; no other edition has to do with it. */
const namesItsAgreement = (item: Item): boolean =>
  besides(item).some(({ rule, form }) => rule.policy === 'unique' && item.entity!.related.includes(rule.entity) && form.spelling.includes(' ') && MUTUAL.test(form.spelling));

/** The years said on the page, but those tied to another edition: where none comes near ours, the text speaks of another time. */
function isAroundThen(item: Item, page: PageFacts): boolean {
  const { year } = item.entity!;
  const elsewhere = (other: Item): boolean => other.block !== item.block || other.end <= item.start || other.start >= item.end + SAME_PHRASE;
  const around = item.page.slice(Math.max(0, item.order - NEIGHBOURS), item.order + NEIGHBOURS);
  const tied = new Set(around.filter((other) => other.rule.entity === item.rule.entity && elsewhere(other)).map((other) => tiedYear(other, page)));
  if (goesOn(item, around, page)) return false;
  if (tied.has(year) || isOfTheseDays(item, page) || namesItsAgreement(item)) return true;
  // What is still to come does not say when a text was written.
  const years = page.years.filter((said) => !tied.has(said) && said > year - HISTORY && said <= year + REACH);
  return years.length === 0 || years.some((said) => Math.abs(said - year) <= REACH);
}
