import { foldWords } from '../detect/fold.ts';
import { type Item } from '../detect/item.ts';
import type { Dismissed, MentionQuote } from '../store/types.ts';
import { describe, likeness } from './quote.ts';
import type { Segment } from './segment.ts';

/** Likeness below which a mention is another than the one quoted: more than half of what stood around it is gone. */
const ENOUGH = 0.5;

interface Page { items: readonly Item[]; segments: readonly Segment[] }

const likenesses = (quote: Omit<MentionQuote, 'nth'>, entity: string, { items, segments }: Page): { item: Item; like: number }[] =>
  items.filter((item) => item.entity!.id === entity).map((item) => ({ item, like: likeness(quote, describe(segments[item.block]!, item)) }));

/** For finding a mention again when the page is read anew. */
export function quoteOf(item: Item, page: Page): MentionQuote {
  const quote = describe(page.segments[item.block]!, item);
  const same = likenesses(quote, item.entity!.id, page).filter(({ like }) => like === 1);
  return { ...quote, nth: same.findIndex((one) => one.item === item) };
}

/** The one mention a quote speaks of: the likest, and of those that read the same the one at its place among them. */
function quoted(quote: MentionQuote, entity: string, page: Page, taken: ReadonlySet<Item>): Item | undefined {
  const found = likenesses(quote, entity, page);
  const most = Math.max(ENOUGH, ...found.map(({ like }) => like));
  const likest = found.filter(({ like }) => like === most).map(({ item }) => item);
  const isFree = (item: Item): boolean => !taken.has(item);
  return likest.slice(0, quote.nth + 1).findLast(isFree) ?? likest.find(isFree);
}

function dismissedAmong(page: Page, dismissed: readonly Dismissed[]): Set<Item> {
  const gone = new Set<Item>();
  for (const { entity, alias, quote } of dismissed) {
    if (quote) {
      const item = quoted(quote, entity, page, gone);
      if (item) gone.add(item);
      continue;
    }
    const form = alias && foldWords(alias);
    for (const item of page.items) if (item.entity!.id === entity && (!form || foldWords(item.form.alias) === form)) gone.add(item);
  }
  return gone;
}

/** The same entity, under a form inside or in place of the other. */
const isWithin = (inner: Item, outer: Item): boolean =>
  inner.block === outer.block && inner.entity === outer.entity && outer.start <= inner.start && inner.end <= outer.end;

/**
 * Leaves out what the reader does not want marked, and with it shorter forms of the same entity inside. What else the text may name
 * stays, and what was dismissed still speaks for the rest of the page: one dismissal never takes another entity away.
 */
export function withoutDismissed(items: readonly Item[], segments: readonly Segment[], dismissed: readonly Dismissed[]): readonly Item[] {
  if (dismissed.length === 0) return items;
  const gone = [...dismissedAmong({ items, segments }, dismissed)];
  return items.filter((item) => !gone.some((one) => isWithin(item, one)));
}
