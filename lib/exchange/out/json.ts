import { FORMAT, VERSION } from '../version.ts';
import { writeLibraryFile } from '../write-file.ts';
import type { ExportInput } from './types.ts';

/** The same file as that of the whole library, with these highlights in it and nothing else; it is read in without loss. */
export const asJson = ({ highlights, datasetVersion, now }: ExportInput): string => writeLibraryFile({
  format: FORMAT, version: VERSION, exportedAt: now.toISOString(), datasetVersion, settings: null,
  highlights: [...highlights], flags: [], sites: [], dismissals: [], joins: [],
});
