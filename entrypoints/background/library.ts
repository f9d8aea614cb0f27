/** The whole library out and in, and the page that shows it. */
import type { Handlers } from '../../lib/messages/dispatch.ts';
import { exportLibrary } from '../../lib/exchange/export.ts';
import { importLibrary } from '../../lib/exchange/import.ts';
import { attempt } from '../../lib/store/failure.ts';
import { registerContentScript } from '../../lib/tabs/register.ts';
import { tellPages } from '../../lib/tabs/tell.ts';
import { openOptions } from '../../lib/tabs/options.ts';
import { datasetVersion } from './dataset.ts';

type LibraryHandlers = Pick<Handlers, 'library.export' | 'library.import' | 'options.open'>;

export const libraryHandlers: LibraryHandlers = {
  'library.export': () => attempt(() => exportLibrary(datasetVersion())),

  'library.import': async ({ json }) => {
    const result = await importLibrary(json);
    if (result.ok) void followImport();
    return result;
  },

  'options.open': ({ hash }) => openOptions(hash),
};

/** Everything may have changed: sites turned off, settings, highlights, flags. */
async function followImport(): Promise<void> {
  await registerContentScript();
  for (const what of ['settings', 'highlights', 'flags', 'dismissed'] as const) await tellPages(what);
}
