import type { Item } from './item.ts';
import type { PageFacts } from './page-facts.ts';

const MONTH = '(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|may|june|july|october|december|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre)';
/** A year tied to the name: "ILA 2024", "… in 2024", "… im Februar 2024", "… (2024)". */
const YEAR_AFTER = new RegExp(`^(?:[\\s,(\\-–'’]|(?:in|im|of|vom?|von|de|en|du|au|jahre?s?|year|l'an|édition|ausgabe|edition|\\d{1,2}\\.?|${MONTH})(?![\\p{L}])){0,8}?((?:19|20)\\d\\d)(?!\\d)`, 'iu');
const YEAR_BEFORE = /(?<!\d)((?:19|20)\d\d)(?:er)?[\s-]+$/;
const OTHER_YEAR = /(?:last|next|previous|letztjährigen?|vorjährigen?|vergangenen|letzten|nächsten|kommenden|nächstjährigen?)(?:\s+(?:year|jahr|édition)(?:['’]s|es)?)?\s+$/iu;
const NEXT_YEAR = /^\s+(?:last year|next year|im (?:vergangenen|letzten|vorigen|nächsten|kommenden) jahr|(?:de )?l['’](?:an|année) (?:dernière?|passée?|prochaine?))/iu;

/** The year the text ties to a name, 0 when it points to another year without naming it, undefined when it does not say. */
function tiedYear(item: Item): number | undefined {
  const left = item.text.slice(Math.max(0, item.start - 30), item.start);
  const right = item.text.slice(item.end, item.end + 40);
  const year = YEAR_AFTER.exec(right)?.[1] ?? YEAR_BEFORE.exec(left)?.[1];
  if (year !== undefined) return Number(year);
  return OTHER_YEAR.test(left) || NEXT_YEAR.test(right) ? 0 : undefined;
}

/** How far from the day of publication an event is meant when no year is said. */
const REACH = 1;

/** Whether an event held every year is meant in the year of our edition: `other`, `ours` by a year that is said, or `open`. */
export function editionOf(item: Item, page: PageFacts): 'ours' | 'other' | 'open' {
  const year = item.entity?.year;
  if (!year || item.entity?.kind !== 'event') return 'open';
  const tied = tiedYear(item) ?? yearInForm(item);
  if (tied !== undefined) return tied === year ? 'ours' : tied === 0 && isAroundThen(item, page) ? 'open' : 'other';
  if (page.year !== undefined && Math.abs(page.year - year) > REACH) return 'other';
  return isAroundThen(item, page) ? 'open' : 'other';
}

const yearInForm = (item: Item): number | undefined => {
  const year = /(?:19|20)\d\d/.exec(item.form.spelling);
  return year ? Number(year[0]) : undefined;
};

/** Years said in the same block and in none of them our edition: the text speaks of another time. */
function isAroundThen(item: Item, page: PageFacts): boolean {
  const years = (page.words.match(/ (?:19|20)\d\d(?= )/g) ?? []).map(Number);
  const { year } = item.entity!;
  return years.length === 0 || years.some((said) => Math.abs(said - year) <= REACH);
}
