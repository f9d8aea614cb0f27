/** What the background tells pages about backups: that they changed, and what went wrong last. Kept until the browser ends, not on disk, which may be full. */
import { browser } from '../browser.ts';
import type { FailureCode } from '../messages/messages.ts';

export interface BackupNews {
  /** When the last backup failed, and why; null since one was made. */
  failure: { at: number; code: FailureCode } | null;
  /** Another number with every change. */
  stamp: number;
}

const KEY = 'backups';

/** Without a failure or null, what was told of the last backup still holds. Never fails itself: what it tells of is done. */
export async function tellBackups(failure?: BackupNews['failure']): Promise<void> {
  try {
    const known = failure === undefined ? (await knownNews()).failure : failure;
    await browser.storage.session.set({ [KEY]: { failure: known, stamp: Math.random() } satisfies BackupNews });
  } catch (error) {
    console.warn(error);
  }
}

const knownNews = async (): Promise<BackupNews> =>
  ((await browser.storage.session.get(KEY))[KEY] as BackupNews | undefined) ?? { failure: null, stamp: 0 };

/** Tells what is known now and all that comes. Returns its undo. */
export function followBackups(told: (news: BackupNews) => void | Promise<void>): () => void {
  const changed = (changes: Record<string, { newValue?: unknown }>): void => {
    if (changes[KEY]?.newValue) void told(changes[KEY].newValue as BackupNews);
  };
  browser.storage.session.onChanged.addListener(changed);
  void knownNews().then(told);
  return () => browser.storage.session.onChanged.removeListener(changed);
}
