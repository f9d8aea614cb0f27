/** The library as a file. Lossless: what `export.ts` writes, `import.ts` reads back to the last bit. */
import { z } from 'zod';
import { DismissalRecord, FlagRecord, HighlightRecord, Id, SettingsRecord, SiteChoiceRecord } from '../store/schema.ts';

export const FORMAT = 'second-source-library';
/** Rises when a record gains or loses a field. Every version ever released stays readable. */
export const VERSION = 1;

export const LibraryFile = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  exportedAt: z.iso.datetime(),
  datasetVersion: Id,
  settings: z.strictObject({ value: SettingsRecord.partial(), updatedAt: z.int().min(0) }).nullable(),
  highlights: z.array(HighlightRecord),
  flags: z.array(FlagRecord),
  sites: z.array(SiteChoiceRecord),
  dismissals: z.array(DismissalRecord),
});
export type LibraryFile = z.infer<typeof LibraryFile>;
