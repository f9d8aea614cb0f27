/** What other tools know about a highlight, made a record of ours. */
import { pageKey } from '../../address/page-key.ts';
import { siteOf } from '../../address/site.ts';
import { MAX_LABEL, MAX_PARAGRAPH } from '../../limits.ts';
import { HighlightRecord } from '../../store/schema.ts';
import type { Highlight } from '../../store/types.ts';
import { problemsOf } from '../problems.ts';
import type { ImportContext, Item } from './types.ts';

export interface Foreign {
  /** The same each time the file is read, so that reading it again adds nothing. */
  id: string;
  url: string;
  title?: string;
  lang?: string;
  exact: string;
  prefix?: string;
  suffix?: string;
  note: string;
  tags: readonly string[];
  createdAt: number;
  updatedAt: number;
}

/** Characters of context kept on a side, as the library keeps of its own. */
const CONTEXT = 64;

/** Places of other tools count other characters than ours do: none is better than a wrong one, since the quote decides. */
const NOWHERE = {
  range: { type: 'RangeSelector', startPath: '', startOffset: 0, endPath: '', endOffset: 0 },
  position: { type: 'TextPositionSelector', start: 0, end: 0 },
} as const;

/** `at` is where the annotation stands in its file. */
export function foreignItem(foreign: Foreign, context: ImportContext, at: readonly PropertyKey[]): Item {
  const [site, key] = [siteOf(foreign.url), pageKey(foreign.url)];
  if (site === null || key === null) return { left: 'address' };
  const highlight = highlightOf(foreign, site, key, context);
  if (!highlight.selectors.quote.exact) return { left: 'page-note' };
  return checkedItem(highlight, at);
}

/** The store's own schema has the last word on every record. */
export function checkedItem(highlight: Highlight, at: readonly PropertyKey[]): Item {
  const checked = HighlightRecord.safeParse(highlight);
  return checked.success ? { highlight } : { problems: problemsOf(checked.error.issues, at) };
}

function highlightOf(foreign: Foreign, site: string, key: string, { datasetVersion }: ImportContext): Highlight {
  const { id, url, note, createdAt, updatedAt, lang } = foreign;
  const exact = folded(foreign.exact);
  const [prefix, suffix] = [foldedSide(foreign.prefix).slice(-CONTEXT), foldedSide(foreign.suffix).slice(0, CONTEXT)];
  return {
    id, page: { url: addressOf(url), title: folded(foreign.title ?? '').slice(0, MAX_LABEL), site, ...(lang ? { lang } : {}) }, pageKey: key,
    selectors: { ...NOWHERE, quote: { type: 'TextQuoteSelector', exact, prefix, suffix } },
    paragraph: (prefix + exact + suffix).trim().slice(0, MAX_PARAGRAPH),
    color: 'yellow', note, tags: cleanTags(foreign.tags), entities: [], disagreements: [], datasetVersion,
    createdAt: Math.max(0, createdAt), updatedAt: Math.max(0, updatedAt), deletedAt: null,
  };
}

/** Some tools write addresses decoded (`…/Größe der Welt`); browsers write them as they ask for them. */
const addressOf = (url: string): string => URL.parse(url)?.href ?? url;

/** Other tools keep the white space of a page's source; the library's texts have one space between words. */
const foldedSide = (text = ''): string => text.replaceAll(/[\u00AD\u200B\u2060]/g, '').replaceAll(/\s+/g, ' ');
const folded = (text: string): string => foldedSide(text).trim();

export const cleanTags = (tags: readonly string[]): string[] => [...new Set(tags.map((tag) => tag.trim()).filter(Boolean))];
