import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { ExportMenu } from '../../../components/exchange/ExportMenu.tsx';
import { Library } from '../../../components/library/Library.tsx';
import { both } from '../../../components/page/live.ts';
import { PageHead } from '../../../components/page/PageHead.tsx';
import { routeHash } from '../../../components/page/route.ts';
import { WhenReady } from '../../../components/page/States.tsx';
import type { ShowToast } from '../../../components/page/toasts.ts';
import type { Shelf } from '../../../lib/library/shelf.ts';
import { countTrash, highlightsOf } from '../../../lib/store/read/highlights.ts';
import type { ExportFormat } from '../../../lib/exchange/out/types.ts';
import { highlightActions } from '../actions.ts';
import { bulkActions } from '../bulk-actions.ts';
import { useComing } from '../coming.ts';
import { exportAs } from '../export-file.ts';
import { useLive } from '../use-live.ts';
import { useFirstScreen, useRecords, useShelves, useView } from '../use-library.ts';
import { words } from '../library-words.ts';

export function LibrarySection({ query, show }: { query: URLSearchParams; show: ShowToast }): JSX.Element {
  const first = useFirstScreen(query);
  const spoken = useComing(words);
  const live = useShelves(first, spoken.state === 'ready');
  const trash = useLive(countTrash);
  const latest = useRef<readonly Shelf[]>([]);
  if (live.state === 'ready') latest.current = live.value.shelves;
  const actions = useMemo(() => highlightActions(show), [show]);
  const bulk = useMemo(() => bulkActions(() => latest.current, show), [show]);
  const [view, setView] = useView(query);
  const useRecordsHere = useMemo(() => (ids: readonly string[]) => useRecords(ids, first.value?.records), [first]);
  return (
    <>
      <PageHead title={i18n.t('options.nav.library')} lead={i18n.t('library.lead')}>
        {trash.state === 'ready' && trash.value > 0 && <p class="small"><a href={routeHash('trash')}>{i18n.t('library.trashOpen', trash.value)}</a></p>}
      </PageHead>
      <WhenReady live={both(live, spoken)}>
        {([{ shelves, complete }, { names, vocabulary }]) => (
          <Library
            shelves={shelves} complete={complete} view={view} onView={setView}
            vocabulary={vocabulary} names={names} actions={actions} bulk={bulk} useRecords={useRecordsHere}
            exportMenu={(ids) => <ExportMenu count={ids.size} scope={i18n.t('library.selection', ids.size)} onExport={(format) => void exportSelection(format, ids, show)} />}
          />
        )}
      </WhenReady>
    </>
  );
}

/** Newest first. */
async function exportSelection(format: ExportFormat, ids: ReadonlySet<string>, show: ShowToast): Promise<void> {
  const found = await highlightsOf([...ids]);
  await exportAs(format, found.sort((a, b) => b.createdAt - a.createdAt), i18n.t('library.selection', ids.size), show);
}
