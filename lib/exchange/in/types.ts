import type { ImportReport, Problem } from '../../messages/messages.ts';
import type { Highlight } from '../../store/types.ts';
import type { LibraryFile } from '../format.ts';

/** Programs and standards whose files are read. */
export const IMPORT_SOURCES = ['second-source', 'web-annotation', 'hypothesis', 'clipper'] as const;
export type ImportSource = (typeof IMPORT_SOURCES)[number];

/** Why something in a good file does not become a highlight. */
export const LEFT_REASONS = ['page-note', 'reply', 'address', 'more-pages', 'double'] as const;
export type LeftReason = (typeof LEFT_REASONS)[number];
export type Left = Partial<Record<LeftReason, number>>;

export interface ImportContext { datasetVersion: string; now: Date }

/** A file that was checked to its end. */
export interface CheckedFile {
  source: ImportSource;
  file: LibraryFile;
  left: Left;
}

/** What a checked file would do. */
export interface Preview { source: ImportSource; report: ImportReport; left: Left; besides: boolean }

/** One annotation as its file has it: a highlight, what is wrong with it, or why it is left out. */
export type Item = { highlight: Highlight } | { problems: Problem[] } | { left: LeftReason };
