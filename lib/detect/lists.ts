/** Names that stand in one list: "CIFAR and Vector". */
import type { Found } from './evidence.ts';
import type { Item } from './item.ts';
import type { Lexicon, LexiconEntity } from './lexicon.ts';

/** An adjective may stand between: "das BMFTR und der kanadische NRC". */
const ARTICLE = "(?:(?:the\\s|d(?:as|er|em|ie)\\s|l['’]|le\\s|la\\s|du\\s|de\\sl['’])(?:[a-zà-ž]+\\s)?)?";
const AND = new RegExp(`^,?\\s(?:and|und|sowie|et|or|oder|ou|&)\\s${ARTICLE}$`);
const COMMA = new RegExp(`^,\\s${ARTICLE}$`);
/** After a comma the list must go on. */
const GOES_ON = /^(?:,|\s(?:and|und|sowie|et|or|oder|ou|&))\s/;
/** How many candidates on each side are looked at: names in a list stand beside each other, but for those inside of them. */
const BESIDE = 4;
const LINK = 24;

function isBeside(first: Item, second: Item): boolean {
  if (first.block !== second.block || second.start < first.end || second.start - first.end > LINK) return false;
  const between = first.text.slice(first.end, second.start);
  return AND.test(between) || (COMMA.test(between) && GOES_ON.test(second.text.slice(second.end, second.end + LINK)));
}

/** Both are related to a third. */
const areKin = (a: LexiconEntity, b: LexiconEntity, lexicon: Lexicon): boolean =>
  a !== b && a.related.some((index) => b.related.includes(index) && lexicon.entity(index).salience === 'marked');

/** Whether something on the page is related to an entity, or to what that is related to. */
export const hasKin = (entity: LexiconEntity, found: Found, lexicon: Lexicon): boolean =>
  [...found.keys()].some((index) => entity.related.includes(index) || areKin(entity, lexicon.entity(index), lexicon));

/** Whether a name stands in a list with one of ours that is of its kind. */
export function isListedWithKin(item: Item, lexicon: Lexicon): boolean {
  const others = item.page.slice(Math.max(0, item.order - BESIDE), item.order + BESIDE + 1);
  return others.some((other) => other.state === 'accepted' && (isBeside(other, item) || isBeside(item, other)) && areKin(item.entity!, other.entity!, lexicon));
}
