import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { Trash } from '../../../components/library/Trash.tsx';
import { PageHead } from '../../../components/page/PageHead.tsx';
import { routeHash } from '../../../components/page/route.ts';
import { WhenReady } from '../../../components/page/States.tsx';
import type { ShowToast } from '../../../components/page/toasts.ts';
import { idsInTrash } from '../../../lib/store/read/highlights.ts';
import { purgeAll, restoreAll } from '../bulk-actions.ts';
import { useLive } from '../use-live.ts';
import { useRecords } from '../use-library.ts';

export function TrashSection({ show }: { show: ShowToast }): JSX.Element {
  const trash = useLive(idsInTrash);
  return (
    <>
      <p class="back"><a href={routeHash('library')}>← {i18n.t('library.backToLibrary')}</a></p>
      <PageHead title={i18n.t('library.trash')} lead={i18n.t('library.trashLead')} />
      <WhenReady live={trash}>
        {(ids) => <Trash ids={ids} useRecords={useRecords} onRestore={(some) => void restoreAll(some, show)} onPurge={(some) => void purgeAll(some, show)} />}
      </WhenReady>
    </>
  );
}
