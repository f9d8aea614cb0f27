import type { AnchorState, Selectors } from '../anchor/types.ts';

export const COLORS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
export type Color = (typeof COLORS)[number];

/** A page as the reader saw it when saving. Dates are ISO 8601. */
export interface PageMeta {
  url: string;
  canonical?: string;
  title: string;
  site: string;
  lang?: string;
  byline?: string;
  publisher?: string;
  published?: string;
  modified?: string;
}

/** What a content script sends to be saved; the background adds the rest. */
export interface HighlightDraft {
  page: PageMeta;
  selectors: Selectors;
  /** Visible text of the block the quote stood in, at most 2,000 characters. */
  paragraph: string;
  color: Color;
  note: string;
  tags: string[];
  /** Ids of the entities mentioned in the quote. */
  entities: string[];
  /** SHA-256, in hex, of the visible text of the article (of the page, where it is none). Missing in what was saved or imported without. */
  textHash?: string;
}

/** Other words in a highlight's place, and when they were first seen there. */
export interface Rewording { words: string; noticedAt: number }

/** One record per highlight. Times are milliseconds since the epoch. */
export interface Highlight extends HighlightDraft {
  id: string;
  /** Normalised address: what makes two visits the same page. */
  pageKey: string;
  createdAt: number;
  updatedAt: number;
  /** Set while it lies in the trash. */
  deletedAt: number | null;
  datasetVersion: string;
  /** Ids of the disagreements about its entities at the time of saving. */
  disagreements: string[];
  /** How it stood on its page when that was last open; absent until it was seen there again. */
  state?: AnchorState;
  /** What stands there now; only with the state `edited`, and missing where that is not known. */
  rewording?: Rewording;
  /** It stands in a frame without an address of its own: the page around, which has the same address, need not hold it. */
  framed?: true;
}

/** The reader's word that the page under `key` is the page under `into`: an AMP or print edition, say. `into` is never a `key` itself. */
export interface PageJoin { key: string; into: string; updatedAt: number }

export const VERDICTS = ['watch', 'confirmed', 'not-an-issue'] as const;
/** An analyst's verdict on a disagreement: keep an eye on it, it is real, it is not one. */
export type Verdict = (typeof VERDICTS)[number];

/** A flag; its id is the disagreement's. */
export interface Flag {
  disagreement: string;
  verdict: Verdict;
  note: string;
  updatedAt: number;
  datasetVersion: string;
}

export interface Settings {
  /** Delay before a card opens on hover, ms. */
  dwell: number;
  density: 'first-per-section' | 'first-per-page' | 'all';
  quiet: boolean;
  headingsAndLinks: boolean;
  /** Also beside the article, where the page is one. Missing in what was stored earlier: off. */
  wholePage?: boolean;
  /** Also in readers' comments. Missing: off. */
  comments?: boolean;
}
export const DEFAULT_SETTINGS: Settings = { dwell: 300, density: 'first-per-section', quiet: false, headingsAndLinks: false };

/** The reader's word on a site: annotate it or not. Without one, a site is annotated as soon as the browser permits it. */
export interface SiteChoice { site: string; on: boolean; updatedAt: number }

/** How far "not this" reaches: one mention, an entity on one page or one site, one of its forms wherever it stands. */
export const SCOPES = ['here', 'page', 'site', 'alias'] as const;
export type Scope = (typeof SCOPES)[number];

/** One mention of a page by its words and those around it, so that small edits of the page do not lose it. */
export interface MentionQuote {
  exact: string;
  before: string;
  after: string;
  /** Which of those that read the same, from 0. */
  nth: number;
}

/** A page a reader said "not this" on. */
export interface DismissedPage { key: string; url: string; title: string }

/** "Not this", as the reader said it: what, where and when. */
export type Dismissal = { id: string; entity: string; /** Where it was said. */ site: string; updatedAt: number } & (
  | { scope: 'here'; page: DismissedPage; quote: MentionQuote }
  | { scope: 'page'; page: DismissedPage }
  | { scope: 'site' }
  | { scope: 'alias'; /** As the dataset spells it. */ alias: string }
);

/** What a dismissal says on one page: an entity, one of its forms, or one mention of it is not to be marked. */
export interface Dismissed { entity: string; alias?: string; quote?: MentionQuote }
