import { library } from '../store/database.ts';
import { FORMAT, VERSION, type LibraryFile } from './format.ts';

/** Everything the reader has made, the trash included, read in one transaction. */
export async function exportLibrary(datasetVersion: string, now: Date = new Date()): Promise<string> {
  const { highlights, flags, sites, dismissals, meta } = library;
  return library.transaction('r', [highlights, flags, sites, dismissals, meta], async () => {
    const settings = await meta.get('settings');
    return written({
      format: FORMAT,
      version: VERSION,
      exportedAt: now.toISOString(),
      datasetVersion,
      settings: settings ? { value: settings.value, updatedAt: settings.updatedAt } : null,
      highlights: await highlights.orderBy('createdAt').toArray(),
      flags: await flags.toArray(),
      sites: await sites.toArray(),
      dismissals: await dismissals.toArray(),
    });
  });
}

/** One record a line: a person can read it, and two exports compare line by line. */
function written(file: LibraryFile): string {
  const fields = Object.entries(file).map(([name, value]) => `${JSON.stringify(name)}: ${Array.isArray(value) ? lines(value) : JSON.stringify(value)}`);
  return `{\n${fields.join(',\n')}\n}\n`;
}

const lines = (records: unknown[]) => (records.length === 0 ? '[]' : `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]`);
