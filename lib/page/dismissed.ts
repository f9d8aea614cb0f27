import { foldWords } from '../detect/fold.ts';
import { continues } from '../detect/overlaps.ts';
import type { Accepted } from '../detect/types.ts';
import type { Dismissed, MentionQuote } from '../store/types.ts';
import { describe, foldQuote, likeness } from './quote.ts';
import type { Segment } from './segment.ts';

/** Likeness below which a mention is another than the one quoted: more than half of what stood around it is gone. */
const ENOUGH = 0.5;

/** The accepted candidates of a page, and how each reads with its surroundings. */
class Reading {
  readonly items: readonly Accepted[];
  readonly #segments: readonly Segment[];
  readonly #folded = new Map<Accepted, ReturnType<typeof foldQuote>>();

  constructor(items: readonly Accepted[], segments: readonly Segment[]) {
    this.items = items;
    this.#segments = segments;
  }

  describe(item: Accepted): Omit<MentionQuote, 'nth'> {
    return describe(this.#segments[item.block]!, item);
  }

  /** How like each mention of the entity is to the one quoted. */
  likenesses(quote: Omit<MentionQuote, 'nth'>, entity: string): { item: Accepted; like: number }[] {
    const wanted = foldQuote(quote);
    return this.items.filter((item) => item.entity === entity).map((item) => ({ item, like: likeness(wanted, this.#fold(item)) }));
  }

  #fold(item: Accepted): ReturnType<typeof foldQuote> {
    const known = this.#folded.get(item) ?? foldQuote(this.describe(item));
    this.#folded.set(item, known);
    return known;
  }
}

/** For finding a mention again when the page is read anew. */
export function quoteOf(item: Accepted, items: readonly Accepted[], segments: readonly Segment[]): MentionQuote {
  const page = new Reading(items, segments);
  const quote = page.describe(item);
  const same = page.likenesses(quote, item.entity).filter(({ like }) => like === 1);
  return { ...quote, nth: same.findIndex((one) => one.item === item) };
}

/** The one mention a quote speaks of: the likest, and of those that read the same the one at its place among them. */
function quoted(quote: MentionQuote, entity: string, page: Reading, taken: ReadonlySet<Accepted>): Accepted | undefined {
  const found = page.likenesses(quote, entity);
  const most = Math.max(ENOUGH, ...found.map(({ like }) => like));
  const likest = found.filter(({ like }) => like === most).map(({ item }) => item);
  const isFree = (item: Accepted): boolean => !taken.has(item);
  return likest.slice(0, quote.nth + 1).findLast(isFree) ?? likest.find(isFree);
}

const isForm = (item: Accepted, alias: string | undefined): boolean => alias === undefined || foldWords(item.reason.alias) === foldWords(alias);

function dismissedAmong(page: Reading, dismissed: readonly Dismissed[]): Set<Accepted> {
  const gone = new Set<Accepted>();
  for (const { entity, alias, quote } of dismissed) {
    const own = quote ? [quoted(quote, entity, page, gone)] : page.items.filter((item) => item.entity === entity && isForm(item, alias));
    for (const item of own) if (item) gone.add(item);
  }
  return gone;
}

/** The same entity, under a form inside or in place of the other. */
const isWithin = (inner: Accepted, outer: Accepted): boolean =>
  inner.block === outer.block && inner.entity === outer.entity && outer.start <= inner.start && inner.end <= outer.end;

/**
 * Leaves out what the reader does not want marked, and with it shorter forms of the same entity inside. What else the text may name
 * stays, and what was dismissed still speaks for the rest of the page: one dismissal never takes another entity away.
 */
export function withoutDismissed(items: readonly Accepted[], segments: readonly Segment[], dismissed: readonly Dismissed[]): readonly Accepted[] {
  if (dismissed.length === 0) return items;
  const gone = [...dismissedAmong(new Reading(items, segments), dismissed)];
  return items.filter((item) => !gone.some((one) => isWithin(item, one) || continues(one, item)));
}
