/** What a shelf keeps of one highlight: enough to find, filter, group and sort it without reading the record. */
import type { AnchorState } from '../anchor/types.ts';
import { foldText } from './fold.ts';

/** Between two values or fields; folding takes it out of every text. */
export const SEPARATOR = '\u001f';

/** Fields of the search text, in their order. */
export const FIELDS = ['quote', 'note', 'tag', 'title', 'site'] as const;
export type Field = (typeof FIELDS)[number];

/** What highlights are filtered and grouped by. Several values (tags, entities, disagreements) are joined by the separator. */
export const COLUMNS = ['page', 'site', 'color', 'tags', 'entities', 'disagreements', 'state'] as const;
export type ColumnName = (typeof COLUMNS)[number];

export interface Entry {
  id: string;
  created: number;
  updated: number;
  /** Where the quote stands in its page: what two quotes of a page are ordered by. */
  place: number;
  /** Folded fields, joined by the separator. */
  text: string;
  facts: Record<ColumnName, string>;
}

/** The part of a stored highlight that is searched. */
export interface Shelvable {
  id: string;
  pageKey: string;
  page: { title: string; site: string };
  selectors: { quote: { exact: string }; position: { start: number } };
  note: string;
  tags: string[];
  entities: string[];
  disagreements: string[];
  color: string;
  state?: AnchorState;
  createdAt: number;
  updatedAt: number;
}

export function entryOf(highlight: Shelvable): Entry {
  const { page, selectors, note, tags } = highlight;
  return {
    id: highlight.id, created: highlight.createdAt, updated: highlight.updatedAt, place: selectors.position.start,
    text: [selectors.quote.exact, note, tags.join(', '), page.title, page.site].map(foldText).join(SEPARATOR),
    facts: {
      page: highlight.pageKey, site: page.site, color: highlight.color, state: highlight.state ?? '',
      tags: joined(tags), entities: joined(highlight.entities), disagreements: joined(highlight.disagreements),
    },
  };
}

const joined = (values: readonly string[]): string => values.map((value) => value.replaceAll(SEPARATOR, ' ')).join(SEPARATOR);

/** The values of a cell. */
export const valuesOf = (cell: string): string[] => (cell === '' ? [] : cell.split(SEPARATOR));

/** Digits of the longest time that is a safe integer. */
const TIME_DIGITS = 16;

/** Orders highlights by time of saving; distinct also for two saved in one millisecond. */
export const shelfKey = (created: number, id: string): string => `${String(created).padStart(TIME_DIGITS, '0')}/${id}`;
