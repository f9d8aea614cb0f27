/** The library as a file. Lossless: what `export.ts` writes, `import.ts` reads back to the last bit. */
import { z } from 'zod';
import { DismissalRecord, DismissalRecordOfVersion1, FlagRecord, HighlightRecord, Id, PageJoinRecord, SettingsRecord, SiteChoiceRecord } from '../store/schema.ts';
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
  joins: z.array(PageJoinRecord),
});
export type LibraryFile = z.infer<typeof LibraryFile>;

/** No highlight knew the other words in its place. */
const LibraryFileOfVersion4 = LibraryFile.extend({ version: z.literal(4), highlights: z.array(HighlightRecord.omit({ rewording: true })) });
type LibraryFileOfVersion4 = z.infer<typeof LibraryFileOfVersion4>;
const fromVersion4 = (file: LibraryFileOfVersion4): LibraryFile => ({ ...file, version: VERSION });

/** No highlight knew that it stands in a frame. */
const LibraryFileOfVersion3 = LibraryFileOfVersion4.extend({
  version: z.literal(3), highlights: z.array(LibraryFileOfVersion4.shape.highlights.element.omit({ framed: true })),
});
type LibraryFileOfVersion3 = z.infer<typeof LibraryFileOfVersion3>;
const fromVersion3 = (file: LibraryFileOfVersion3): LibraryFile => fromVersion4({ ...file, version: 4 });

/** No pages were one with others, and no highlight knew a hash. */
const LibraryFileOfVersion2 = LibraryFileOfVersion3.omit({ joins: true }).extend({
  version: z.literal(2), highlights: z.array(LibraryFileOfVersion3.shape.highlights.element.omit({ textHash: true })),
});
type LibraryFileOfVersion2 = z.infer<typeof LibraryFileOfVersion2>;
const fromVersion2 = (file: LibraryFileOfVersion2): LibraryFile => fromVersion3({ ...file, version: 3, joins: [] });

/** All dismissals were for a site. */
const LibraryFileOfVersion1 = LibraryFileOfVersion2.extend({ version: z.literal(1), dismissals: z.array(DismissalRecordOfVersion1) });
type LibraryFileOfVersion1 = z.infer<typeof LibraryFileOfVersion1>;
const fromVersion1 = (file: LibraryFileOfVersion1): LibraryFile =>
  fromVersion2({ ...file, version: 2, dismissals: file.dismissals.map(dismissalFromVersion1) });

/** What a file of each version must look like, without looking into its highlights, what each of these must look like, and the way to the present version. */
export const VERSIONS = {
  1: { frame: frameOf(LibraryFileOfVersion1), record: LibraryFileOfVersion1.shape.highlights.element, upgrade: fromVersion1 },
  2: { frame: frameOf(LibraryFileOfVersion2), record: LibraryFileOfVersion2.shape.highlights.element, upgrade: fromVersion2 },
  3: { frame: frameOf(LibraryFileOfVersion3), record: LibraryFileOfVersion3.shape.highlights.element, upgrade: fromVersion3 },
  4: { frame: frameOf(LibraryFileOfVersion4), record: LibraryFileOfVersion4.shape.highlights.element, upgrade: fromVersion4 },
  5: { frame: frameOf(LibraryFile), record: HighlightRecord, upgrade: (file: LibraryFile): LibraryFile => file },
} as const;

/** Highlights are checked one by one: as a list, zod would make a second library in memory. */
function frameOf(schema: z.ZodObject): z.ZodType {
  return schema.extend({ highlights: z.array(z.unknown()) });
}
