import { useCallback, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Live } from '../../components/page/live.ts';
import type { ShowToast } from '../../components/page/toasts.ts';
import type { Keeping, Room } from '../../components/settings/StoredPanel.tsx';
import { sizes, type Sizes } from '../../lib/store/read/sizes.ts';
import { useLive } from './use-live.ts';

/** Chromium exempts extensions with `unlimitedStorage` from eviction without calling their storage persistent; Firefox makes it so. */
const keepingOf = (persisted: boolean): Keeping => {
  if (persisted) return 'promised';
  return import.meta.env.CHROME ? 'exempt' : 'risk';
};

async function roomNow(): Promise<Room> {
  const [{ usage = 0, quota = 0 }, persisted] = await Promise.all([navigator.storage.estimate(), navigator.storage.persisted()]);
  return { usage, free: Math.max(0, quota - usage), keeping: keepingOf(persisted) };
}

interface Storage {
  sizes: Live<Sizes>;
  room: Room | undefined;
  askToKeep(): void;
  retry(): void;
}

/** What is stored and how much room there is, live. */
export function useStorage(show: ShowToast): Storage {
  const [attempt, setAttempt] = useState(0);
  const live = useLive(useCallback(() => sizes(), [attempt]));
  const [room, setRoom] = useState<Room>();
  const look = (): void => void roomNow().then(setRoom, console.error);
  useEffect(look, [live]);
  const askToKeep = async (): Promise<void> => {
    if (!(await navigator.storage.persist())) show({ text: i18n.t('settings.data.keepRefused'), tone: 'failure' });
    look();
  };
  return { sizes: live, room, askToKeep: () => void askToKeep(), retry: () => setAttempt((count) => count + 1) };
}
