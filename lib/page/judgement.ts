import { withoutOverlaps } from '../detect/overlaps.ts';
import type { Accepted } from '../detect/types.ts';
import type { Dismissed, MentionQuote } from '../store/types.ts';
import { quoteOf, withoutDismissed } from './dismissed.ts';
import type { Segment } from './segment.ts';
import type { PageMention } from './types.ts';

/** The mentions of the page at one time, and where they stand. */
export class Judgement {
  readonly mentions: PageMention[] = [];
  readonly #segments = new Map<string, Segment>();
  readonly #mentions = new Map<Segment, PageMention[]>();

  segmentOf(mention: PageMention): Segment | undefined {
    return this.#segments.get(mention.key);
  }

  in(segment: Segment): readonly PageMention[] {
    return this.#mentions.get(segment) ?? [];
  }

  add(segment: Segment, mention: PageMention): void {
    this.mentions.push(mention);
    this.#segments.set(mention.key, segment);
    const others = this.#mentions.get(segment);
    if (others) others.push(mention);
    else this.#mentions.set(segment, [mention]);
  }

  drop(segment: Segment): void {
    for (const mention of this.in(segment)) this.#segments.delete(mention.key);
    this.#mentions.delete(segment);
  }
}

/** What was accepted in these segments; `block` is the place in the list. */
export interface Judged { segments: readonly Segment[]; accepted: readonly Accepted[] }

/** The mentions among what was accepted, in short steps. One that was there before stays the same object. */
export function* judgementOf({ segments, accepted }: Judged, dismissed: readonly Dismissed[], before: Judgement): Generator<void, Judgement, void> {
  const known = new Map(before.mentions.map((mention) => [mention.key, mention]));
  const judgement = new Judgement();
  for (const { block, after: _, ...mention } of withoutOverlaps(withoutDismissed(accepted, segments, dismissed))) {
    yield;
    const segment = segments[block]!;
    const key = `${segment.id}:${mention.start}:${mention.entity}`;
    const old = known.get(key);
    const next = { ...mention, key, drawn: old?.drawn ?? false };
    judgement.add(segment, old ? Object.assign(old, next) : next);
  }
  return judgement;
}

/** For finding a mention again; null when it no longer stands as it was read. Those already dismissed count among its likes. */
export function quoteIn({ segments, accepted }: Judged, segment: Segment, { start, entity }: PageMention): MentionQuote | null {
  const one = accepted.find(({ block, ...other }) => segments[block] === segment && other.start === start && other.entity === entity);
  return one ? quoteOf(one, accepted, segments) : null;
}
