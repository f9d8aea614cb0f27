import { accept, type Item } from './item.ts';
import { THRESHOLD, evidenceFor, isIntroduced, type Found } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import type { PageFacts } from './page-facts.ts';
import { bearerOf, isSurname, type Bearer } from './persons.ts';

interface Introduction { ours: boolean; block: number; at: number }

const isBefore = (a: Introduction, item: Item): boolean => a.block < item.block || (a.block === item.block && a.at <= item.start);
const placeOf = ({ block, start }: Item, ours: boolean): Introduction => ({ ours, block, at: start });
const sure = (items: readonly Item[], entity: number): Item[] =>
  items.filter((item) => item.rule.entity === entity && item.state === 'accepted' && !isSurname(item));

/** "Minister Solomon" introduces him when something else on the page fits, too. */
function introducesByTitle(item: Item, bearer: Bearer, page: PageFacts, lexicon: Lexicon, found: Found): boolean {
  if (bearer !== 'titled' || !isIntroduced(item)) return false;
  evidenceFor(item, found, page, lexicon);
  return item.evidence.words.size + item.evidence.entities.size > 1;
}

/** One person's surname over the page: whose it is where. */
function judgeName(entity: number, items: readonly Item[], page: PageFacts, lexicon: Lexicon, found: Found): void {
  const names = items.filter((item) => item.rule.entity === entity && item.state === 'open' && isSurname(item))
    .map((item) => ({ item, bearer: bearerOf(item, page) }));
  const others = items.filter((item) => item.rule.entity === entity && item.endsOther && isSurname(item));
  const introductions = [
    ...sure(items, entity).map((item) => placeOf(item, true)),
    ...others.map((item) => placeOf(item, false)),
    ...names.filter(({ bearer }) => bearer === 'other').map(({ item }) => placeOf(item, false)),
    ...names.filter(({ item, bearer }) => introducesByTitle(item, bearer, page, lexicon, found)).map(({ item }) => placeOf(item, true)),
  ].sort((a, b) => a.block - b.block || a.at - b.at);
  for (const { item, bearer } of names) judge(item, bearer, introductions, () => evidenceFor(item, found, page, lexicon));
}

function judge(item: Item, bearer: Bearer, introductions: readonly Introduction[], evidence: () => number): void {
  item.state = 'rejected';
  if (bearer === 'other') return;
  const introduced = introductions.findLast((one) => isBefore(one, item)) ?? introductions[0];
  const others = introductions.some((one) => !one.ours);
  if (introduced && !introduced.ours && bearer !== 'titled') return;
  if (bearer === 'unclear' && (others || !introduced)) return;
  if (others && bearer !== 'titled' && introductions.some((one) => !one.ours && one.block === item.block)) return;
  const score = evidence();
  if (introduced?.ours ? score > 0 : isEnough(item, score)) accept(item, Math.max(score, THRESHOLD));
}

/** Without an introduction: a name hardly anyone else in the news bears needs nothing, others need evidence or the full name. */
function isEnough(item: Item, score: number): boolean {
  const { policy } = item.rule;
  return policy === 'exact-case' || policy === 'unique' || (policy === 'context' && score >= THRESHOLD);
}

/** Judges every bare surname that is still open. */
export function judgeSurnames(items: readonly Item[], page: PageFacts, lexicon: Lexicon, found: Found): void {
  const entities = new Set(items.filter((item) => item.state === 'open' && isSurname(item)).map((item) => item.rule.entity));
  for (const entity of entities) judgeName(entity, items, page, lexicon, found);
}
