import { useEffect, useState } from 'preact/hooks';
import type { Live } from '../../components/page/live.ts';
import { ALL_SITES, accessFrom, patternsOfAll, type Access } from '../../components/settings/access.ts';
import { browser } from '../../lib/browser.ts';
import { NEWS_SITES } from '../../lib/sites/news-sites.ts';

/** What the browser lets us read, live: it can also be changed in the browser's own pages. */
export function useAccess(): Live<Access> {
  const [access, setAccess] = useState<Live<Access>>({ state: 'loading' });
  useEffect(() => {
    const read = async (): Promise<void> => {
      const { origins = [] } = await browser.permissions.getAll();
      setAccess({ state: 'ready', value: accessFrom(origins, NEWS_SITES) });
    };
    const follow = (): void => void read();
    follow();
    browser.permissions.onAdded.addListener(follow);
    browser.permissions.onRemoved.addListener(follow);
    return () => {
      browser.permissions.onAdded.removeListener(follow);
      browser.permissions.onRemoved.removeListener(follow);
    };
  }, []);
  return access;
}

/** Asks the browser. Must run inside the click itself: after an `await` the browser no longer takes it for the reader's wish. */
export const requestAll = (): Promise<boolean> => granted(browser.permissions.request({ origins: [ALL_SITES] }));
export const requestNews = (): Promise<boolean> => granted(browser.permissions.request({ origins: patternsOfAll(NEWS_SITES) }));

export const revokeAll = (): Promise<boolean> => granted(browser.permissions.remove({ origins: [ALL_SITES] }));
export const revokeSites = (sites: readonly string[]): Promise<boolean> => granted(browser.permissions.remove({ origins: patternsOfAll(sites) }));

/** Browsers also refuse by throwing. */
const granted = (answer: Promise<boolean>): Promise<boolean> =>
  answer.catch((reason: unknown) => {
    console.error(reason);
    return false;
  });
