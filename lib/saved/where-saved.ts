import { pageKey } from '../address/page-key.ts';
import type { Highlight } from '../store/types.ts';

/** A document that looked for highlights: its address, and whether that is only the one of the page it is part of. */
export interface PageDocument { url: string; isPart: boolean }

export const isAtAddress = ({ page }: Pick<Highlight, 'page'>, { url }: PageDocument): boolean => pageKey(url) === pageKey(page.url);

/**
 * Whether a highlight was saved in this document, which alone can know that it is lost, or say a guess. The address counts as it is: a
 * canonical one makes documents one page, not one document, and is stale after single-page navigation.
 */
export const isWhereSaved = (saved: Pick<Highlight, 'page' | 'framed'>, document: PageDocument): boolean =>
  isAtAddress(saved, document) && document.isPart === (saved.framed ?? false);
