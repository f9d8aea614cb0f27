/** W3C Web Annotation selectors; offsets are UTF-16 code units. */
export interface RangeSelector {
  type: 'RangeSelector';
  /** Path of child indices from `document.body` to the node ("0/3/1"). */
  startPath: string; startOffset: number;
  endPath: string; endOffset: number;
}
/** Offsets into the visible text of the page. */
export interface TextPositionSelector { type: 'TextPositionSelector'; start: number; end: number }
/** `prefix` and `suffix` hold up to 64 characters of visible text each side. */
export interface TextQuoteSelector { type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string }

/** Lookalikes on the page at the time of saving, so that one of them is never taken for a quote that is gone. */
export interface Twins {
  /** How often the quote's words stood on the page, the quote included, and the how manieth it was (from 0). */
  count: number;
  index: number;
  /** 0–1: how well the surroundings of the most similar lookalike fitted those of the quote. */
  rival: number;
  /** Similar words elsewhere on the page, at most 3 of at most 300 characters; absent when there were none. */
  lookalikes?: string[];
}

export interface ReadersWord {
  /** The place that was said to be the quote, in its words of then. */
  confirmed?: TextQuoteSelector;
  /** Places that were said not to be it, with some words around, at most 3 of at most 300 characters. */
  refused?: string[];
}

export interface Selectors {
  range: RangeSelector;
  position: TextPositionSelector;
  quote: TextQuoteSelector;
  /** Absent in highlights from other tools. */
  twins?: Twins;
  /** What the reader answered when asked "is it this one?". */
  said?: ReadersWord;
}

export type AnchorState = 'exact' | 'moved' | 'edited' | 'uncertain' | 'lost';

export interface Anchoring {
  state: AnchorState;
  /** Where it is now; for `uncertain` the best candidate (not painted as sure); null when lost. */
  range: Range | null;
  /** What stands there when `edited`. */
  words?: string;
  /** When `lost`, and known: the words on both sides of where it stood. */
  gap?: Range;
}
