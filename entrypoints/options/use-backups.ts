import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { BackupActions, BackupsView, RestoreState } from '../../components/backup/types.ts';
import type { Live } from '../../components/page/live.ts';
import type { ShowToast } from '../../components/page/toasts.ts';
import { backupAsFile } from '../../lib/backup/as-file.ts';
import { compareBackup } from '../../lib/backup/compare.ts';
import { followBackups, type BackupNews } from '../../lib/backup/news.ts';
import { slotsOf } from '../../lib/backup/rotation.ts';
import { bytesOf, readVault } from '../../lib/backup/vault.ts';
import { followProgress } from '../../lib/exchange/progress.ts';
import { send } from '../../lib/messages/client.ts';
import { attempt } from '../../lib/store/failure.ts';
import { saveBlob } from './save-as-file.ts';
import { told } from './told.ts';

async function viewNow({ failure }: BackupNews): Promise<BackupsView> {
  const { backups, unreadable } = await readVault();
  return { backups, unreadable, slots: slotsOf(backups), bytes: bytesOf(backups), failure };
}

/** The backups, live. */
export function useBackups(): Live<BackupsView> {
  const [live, setLive] = useState<Live<BackupsView>>({ state: 'loading' });
  useEffect(() => {
    let latest = 0;
    return followBackups(async (news) => {
      const turn = ++latest;
      const next = await viewNow(news).catch((reason: unknown) => void console.error(reason));
      if (turn === latest) setLive(next ? { state: 'ready', value: next } : { state: 'failed' });
    });
  }, []);
  return live;
}

interface Restoring { restore: RestoreState; making: boolean; actions: BackupActions }

/** What the reader does with backups. Of a library that does not open (`isBroken`) nothing can be compared. */
export function useRestore(live: Live<BackupsView>, isBroken: boolean, show: ShowToast): Restoring {
  const [restore, setRestore] = useState<RestoreState>({ state: 'idle' });
  const [making, setMaking] = useState(false);
  /** The job that runs, or the comparison that is waited for: what comes of an older one is not shown. */
  const current = useRef<string>(undefined);
  const begin = (): string => (current.current = crypto.randomUUID());

  const make = async (): Promise<void> => {
    setMaking(true);
    const result = await told(send('backup.make', {}), show);
    setMaking(false);
    if (result.ok) show({ text: i18n.t('backup.made') });
  };
  const compare = async (id: number): Promise<void> => {
    const asked = begin();
    setRestore({ state: 'comparing', id });
    const result = isBroken ? ({ ok: true, value: null } as const) : await attempt(() => compareBackup(id));
    if (current.current === asked) setRestore(result.ok ? { state: 'preview', id, difference: result.value } : { state: 'failed', error: result.error });
  };
  const run = async (id: number): Promise<void> => {
    const job = begin();
    const at = (live.state === 'ready' && live.value.backups.find((backup) => backup.id === id)?.at) || Date.now();
    setRestore({ state: 'running', at, progress: null });
    const stop = followProgress(job, (progress) => setRestore({ state: 'running', at, progress }));
    const result = await send('backup.restore', { id, job, ...(isBroken ? { rebuild: true } : {}) }).finally(stop);
    current.current = undefined;
    setRestore(result.ok ? { state: 'done', at, report: result.value } : { state: 'failed', error: result.error });
  };
  const cancel = (): void => {
    if (restore.state === 'running' && current.current) return void send('library.cancel', { job: current.current });
    current.current = undefined;
    setRestore({ state: 'idle' });
  };
  const remove = async (id: number): Promise<void> => {
    const result = await told(send('backup.delete', { ids: [id] }), show);
    if (result.ok) show({ text: i18n.t('backup.deleted') });
  };
  return {
    restore, making,
    actions: { make: () => void make(), compare: (id) => void compare(id), saveFile: (id) => void saveFile(id, show), remove: (id) => void remove(id), restore: (id) => void run(id), cancel },
  };
}

async function saveFile(id: number, show: ShowToast): Promise<void> {
  const result = await told(attempt(() => backupAsFile(id)), show);
  if (!result.ok) return;
  const { name, content, damaged } = result.value;
  saveBlob(name, content);
  show({ text: damaged > 0 ? i18n.t('backup.savedDamaged', damaged, [String(damaged), name]) : i18n.t('exchange.exported', [name]) });
}
