/** The library as a file. Lossless: what `export.ts` writes, `import.ts` reads back to the last bit. */
import { z } from 'zod';
import { DismissalRecord, DismissalRecordOfVersion1, FlagRecord, HighlightRecord, Id, SettingsRecord, SiteChoiceRecord } from '../store/schema.ts';
import { dismissalFromVersion1 } from '../store/version-1.ts';
import { FORMAT, VERSION } from './version.ts';

export { FORMAT, VERSION };

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

/** All dismissals were for a site. */
export const LibraryFileOfVersion1 = LibraryFile.extend({ version: z.literal(1), dismissals: z.array(DismissalRecordOfVersion1) });
export type LibraryFileOfVersion1 = z.infer<typeof LibraryFileOfVersion1>;

export const fromVersion1 = (file: LibraryFileOfVersion1): LibraryFile =>
  ({ ...file, version: VERSION, dismissals: file.dismissals.map(dismissalFromVersion1) });
