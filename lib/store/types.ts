import type { Selectors } from '../anchor/types.ts';

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
}

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
}

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
}
export const DEFAULT_SETTINGS: Settings = { dwell: 300, density: 'first-per-section', quiet: false, headingsAndLinks: false };

/** The reader's word on a site: annotate it or not. Without one, a site is annotated as soon as the browser permits it. */
export interface SiteChoice { site: string; on: boolean; updatedAt: number }

/** "Not this": an entity not to be marked on a site. The id is made of both. */
export interface Dismissal { id: string; site: string; entity: string; updatedAt: number }
