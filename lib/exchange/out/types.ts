import type { Highlight } from '../../store/types.ts';

/** In the order in which they are offered. */
export const EXPORT_FORMATS = ['json', 'jsonld', 'markdown', 'html', 'csv', 'ris', 'bibtex', 'csl'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What the reader calls things; ids of another dataset have no name. */
export interface ExportNames {
  entity(id: string): string | undefined;
  disagreement(id: string): string | undefined;
}

/** The words that formats for human eyes write around what was saved, in the reader's language. */
export interface ExportWords {
  highlights: string;
  note: string;
  tags: string;
  names: string;
  disagreements: string;
  saved: string;
  openPage: string;
  untitled: string;
  /** A moment as a date the reader can read. */
  date(time: number): string;
}

export interface ExportInput {
  /** In the order in which they are to appear; none from the trash unless it is asked for. */
  highlights: readonly Highlight[];
  names: ExportNames;
  words: ExportWords;
  /** What was exported: a page's title, a search, or the whole library. Titles the file. */
  title: string;
  /** BCP 47 tag of `words`. */
  language: string;
  datasetVersion: string;
  now: Date;
}

export interface ExportedFile {
  name: string;
  /** MIME type. */
  type: string;
  text: string;
}
