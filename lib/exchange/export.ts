import { library } from '../store/database.ts';
import { FORMAT, VERSION } from './version.ts';
import { writeLibraryFile } from './write-file.ts';

/** Everything the reader has made, the trash included, read in one transaction. */
export async function exportLibrary(datasetVersion: string, now: Date = new Date()): Promise<string> {
  const { highlights, flags, sites, dismissals, joins, meta } = library;
  return library.transaction('r', [highlights, flags, sites, dismissals, joins, meta], async () => {
    const settings = await meta.get('settings');
    return writeLibraryFile({
      format: FORMAT,
      version: VERSION,
      exportedAt: now.toISOString(),
      datasetVersion,
      settings: settings ? { value: settings.value, updatedAt: settings.updatedAt } : null,
      highlights: (await highlights.toArray()).sort((a, b) => a.createdAt - b.createdAt),
      flags: await flags.toArray(),
      sites: await sites.toArray(),
      dismissals: await dismissals.toArray(),
      joins: await joins.toArray(),
    });
  });
}
