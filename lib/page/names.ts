/**
 * Names in the page's `CSS.highlights`; their looks are in `marks.css`.
 * The registry is the page's own, so the names carry a prefix no page would choose.
 */
export const MARKS = {
  /** Drawn mentions. */
  mention: 'second-source-mention',
  /** Drawn mentions of entities about which sources disagree. */
  disputed: 'second-source-disputed',
  /** The one mention under the pointer or chosen by keyboard. */
  current: 'second-source-current',
} as const;

export const savedMark = (color: string): string => `second-source-saved-${color}`;
/** On top of its colour, a saved highlight whose words are others now. */
export const editedMark = (color: string): string => `second-source-edited-${color}`;
/** A saved highlight whose place is only a guess. */
export const UNCERTAIN_MARK = 'second-source-uncertain';
/** What a notice is about, while it stands: a guess, or the words on both sides of where a lost highlight stood. */
export const POINTED_MARK = 'second-source-pointed';

/** Where two marks meet, the higher one wins: hover over saved over mention. */
export const PRIORITY = { mention: 0, disputed: 1, saved: 2, current: 3 } as const;
