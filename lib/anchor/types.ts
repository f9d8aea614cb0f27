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

export interface Selectors {
  range: RangeSelector;
  position: TextPositionSelector;
  quote: TextQuoteSelector;
}

export type AnchorState = 'exact' | 'moved' | 'edited' | 'uncertain' | 'lost';

export interface Anchoring {
  state: AnchorState;
  /** Where it is now; for `uncertain` the best candidate (not painted as sure); null when lost. */
  range: Range | null;
}
