import { accepted, acceptedInSteps, withoutOverlaps } from '../detect/decide.ts';
import { mentionOf } from '../detect/detect.ts';
import type { Lexicon } from '../detect/lexicon.ts';
import type { TextFacts } from '../detect/types.ts';
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

interface Reading { segments: readonly Segment[]; lexicon: Lexicon; facts: TextFacts }

/** Decides over all segments, in document order and in short steps. A mention that was there before stays the same object. */
export function* judge({ segments, lexicon, facts }: Reading, dismissed: readonly Dismissed[], before: Judgement): Generator<void, Judgement, void> {
  const known = new Map(before.mentions.map((mention) => [mention.key, mention]));
  const judgement = new Judgement();
  const items = yield* acceptedInSteps(segments, lexicon, facts);
  for (const item of withoutOverlaps(withoutDismissed(items, segments, dismissed))) {
    yield;
    const segment = segments[item.block]!;
    const key = `${segment.id}:${item.start}:${item.entity!.id}`;
    const old = known.get(key);
    const next = { ...mentionOf(item), key, drawn: old?.drawn ?? false };
    judgement.add(segment, old ? Object.assign(old, next) : next);
  }
  return judgement;
}

/** For finding a mention again; null when it no longer stands as it was read. Those already dismissed count among its likes. */
export function quoteIn({ segments, lexicon, facts }: Reading, segment: Segment, { start, entity }: PageMention): MentionQuote | null {
  const items = accepted(segments, lexicon, facts);
  const item = items.find((one) => segments[one.block] === segment && one.start === start && one.entity!.id === entity);
  return item ? quoteOf(item, items, segments) : null;
}
