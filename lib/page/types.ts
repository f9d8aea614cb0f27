import type { Mention } from '../detect/types.ts';
import type { Dismissed, MentionQuote } from '../store/types.ts';

/** A mention in the live page. The identity is stable while the text stands unchanged. */
export interface PageMention extends Mention {
  /** Unique in this page and run. */
  key: string;
  /** Drawn on the page by the rules of density (first per section, none in headings or links …); others are listed only. */
  drawn: boolean;
  /** Sources disagree about the entity; drawn apart (`MARKS.disputed`). */
  disputed?: boolean;
}

export type Density = 'first-per-section' | 'first-per-page' | 'all';

export interface PageOptions {
  density: Density;
  /** Also entities of salience `quiet`. */
  quiet: boolean;
  /** Also in headings and links. */
  headingsAndLinks: boolean;
  /** Also beside the article, where the page is one. */
  wholePage?: boolean;
  /** Also in readers' comments. */
  comments?: boolean;
  /** What the reader does not want marked here ("not this"): no mention at all, so that the next one is the first. */
  dismissed: readonly Dismissed[];
}

/** What the rest of a content script may ask of the annotated page. Made by `annotatePage` in `lib/page`. */
export interface PageAnnotator {
  /** All mentions in document order. */
  readonly mentions: readonly PageMention[];
  /** The drawn mention under a viewport point, or null. Cheap enough for every pointer frame (≤ 1 ms). */
  mentionAt(x: number, y: number): PageMention | null;
  /** A fresh live range over the mention, or null when its text is gone. */
  rangeOf(mention: PageMention): Range | null;
  /** What finds a mention again on another visit; null when its text is gone. */
  quoteOf(mention: PageMention): MentionQuote | null;
  /** Paint one mention as the current one (hover or keyboard), or none. */
  setCurrent(mention: PageMention | null): void;
  setOptions(options: Partial<PageOptions>): void;
  /** Called after mentions changed, at most once a frame. Returns its undo. */
  onChange(listener: () => void): () => void;
  /** Removes every trace: the DOM and `CSS.highlights` are as before. */
  stop(): void;
}
