/** Changing settings and sites; for the background alone. */
import type { Result } from '../../messages/messages.ts';
import { library } from '../database.ts';
import { attempt } from '../failure.ts';
import { DEFAULT_SETTINGS } from '../types.ts';
import type { Settings } from '../types.ts';

/** Only what the reader changed is stored, so that a better default reaches everybody else. */
export const setSettings = (change: Partial<Settings>): Promise<Result<Settings>> =>
  attempt(() => library.transaction('rw', library.meta, async () => {
    const value = { ...(await library.meta.get('settings'))?.value, ...change };
    await library.meta.put({ key: 'settings', value, updatedAt: Date.now() });
    return { ...DEFAULT_SETTINGS, ...value };
  }));

export const chooseSite = (site: string, on: boolean): Promise<Result<null>> =>
  attempt(async () => {
    await library.sites.put({ site, on, updatedAt: Date.now() });
    return null;
  });
