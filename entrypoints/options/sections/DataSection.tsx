import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { BackupPanel } from '../../../components/backup/BackupPanel.tsx';
import { PageHead } from '../../../components/page/PageHead.tsx';
import { WhenReady } from '../../../components/page/States.tsx';
import type { ShowToast } from '../../../components/page/toasts.ts';
import { DataPanel } from '../../../components/settings/DataPanel.tsx';
import { send } from '../../../lib/messages/client.ts';
import { attempt } from '../../../lib/store/failure.ts';
import { idsInTrash } from '../../../lib/store/read/highlights.ts';
import { purgeAll } from '../bulk-actions.ts';
import { told } from '../told.ts';
import { useBackups, useRestore } from '../use-backups.ts';
import { useExport } from '../use-export.ts';
import { useImport } from '../use-import.ts';
import { useStorage } from '../use-storage.ts';

export function DataSection({ show }: { show: ShowToast }): JSX.Element {
  const { sizes, room, askToKeep, retry } = useStorage(show);
  const isBroken = sizes.state === 'failed';
  const backups = useBackups();
  const restoring = useRestore(backups, isBroken, show);
  useEffect(() => {
    if (isBroken && restoring.restore.state === 'done') retry();
  }, [restoring.restore.state]);
  const [erasing, setErasing] = useState(false);
  const onErase = async (all: boolean): Promise<void> => {
    setErasing(true);
    await erase(all, show);
    setErasing(false);
    if (isBroken) retry();
  };
  const isEmpty = sizes.state === 'ready' && sizes.value.highlights.count + sizes.value.trash.count === 0;
  return (
    <>
      <PageHead title={i18n.t('options.nav.data')} lead={i18n.t('settings.data.lead')} />
      <DataPanel
        sizes={sizes} room={room} out={useExport(show)} into={{ ...useImport(show), onCompare: restoring.actions.compare }} onAskToKeep={askToKeep} onRetry={retry}
        onEmptyTrash={() => void emptyTrash(show)} erasing={erasing} onErase={(all) => void onErase(all)}
        backups={<WhenReady live={backups}>{(view) => <BackupPanel view={view} isEmpty={isEmpty} isBroken={isBroken} {...restoring} />}</WhenReady>}
      />
    </>
  );
}

async function emptyTrash(show: ShowToast): Promise<void> {
  const ids = await told(attempt(idsInTrash), show);
  if (ids.ok) await purgeAll(ids.value, show);
}

async function erase(backups: boolean, show: ShowToast): Promise<void> {
  const result = await told(send('library.erase', { backups }), show);
  if (result.ok) show({ text: i18n.t(backups ? 'settings.data.erasedAll' : 'settings.data.erased') });
}
