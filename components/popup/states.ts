import type { FailureCode, PageSummary } from '../../lib/messages/messages.ts';

/** Where the popup stands with the page in front of the reader. */
export type PopupState =
  | { state: 'loading' }
  /** A page of the browser, a store, a viewer: no extension may read it. */
  | { state: 'closed-page' }
  /** Not annotated: no permission yet, turned off, or open since before we were here. */
  | { state: 'waiting'; site: string; on: boolean; permitted: boolean }
  | { state: 'annotated'; site: string; on: boolean; permitted: boolean; summary: PageSummary }
  | { state: 'failed'; code: FailureCode };
