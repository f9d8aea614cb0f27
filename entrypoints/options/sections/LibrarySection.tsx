import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { ExportMenu } from '../../../components/exchange/ExportMenu.tsx';
import { Library } from '../../../components/library/Library.tsx';
import { HistoryTools } from '../../../components/page/HistoryTools.tsx';
import { both } from '../../../components/page/live.ts';
import { PageHead } from '../../../components/page/PageHead.tsx';
import { routeHash } from '../../../components/page/route.ts';
import { WhenReady } from '../../../components/page/States.tsx';
import type { ShowToast } from '../../../components/page/toasts.ts';
import { countTrash, highlightsOf } from '../../../lib/store/read/highlights.ts';
import { allJoins } from '../../../lib/store/read/joins.ts';
import { whatCanBeUndone } from '../../../lib/store/read/steps.ts';
import type { PageJoin } from '../../../lib/store/types.ts';
import type { ExportFormat } from '../../../lib/exchange/out/types.ts';
import { highlightActions } from '../actions.ts';
import { bulkActions } from '../bulk-actions.ts';
import { useComing } from '../coming.ts';
import { exportAs } from '../export-file.ts';
import { historyOf } from '../history.ts';
import { mergePages, splitPage } from '../merging.ts';
import { useLive } from '../use-live.ts';
import { useFirstScreen, useRecords, useShelves, useView } from '../use-library.ts';
import { words } from '../library-words.ts';

const NO_JOINS: readonly PageJoin[] = [];

export function LibrarySection({ query, show }: { query: URLSearchParams; show: ShowToast }): JSX.Element {
  const first = useFirstScreen(query);
  const spoken = useComing(words);
  const live = useShelves(first, spoken.state === 'ready');
  const trash = useLive(countTrash);
  const undoable = useLive(whatCanBeUndone);
  const joins = useLive(allJoins);
  const actions = useMemo(() => highlightActions(show), [show]);
  const bulk = useMemo(() => bulkActions(show), [show]);
  const [view, setView] = useView(query);
  const useRecordsHere = useMemo(() => (ids: readonly string[]) => useRecords(ids, first.value?.records), [first]);
  const history = useMemo(() => historyOf(show), [show]);
  const known = joins.state === 'ready' ? joins.value : NO_JOINS;
  const pages = useMemo(() => new Map(known.map(({ key, into }) => [key, into])), [known]);
  const vocabulary = useMemo(() => (spoken.state === 'ready' ? { ...spoken.value.vocabulary, pages } : null), [spoken.state, pages]);
  const merging = useMemo(() => ({
    joins: known, merge: (key: string, into: string) => void mergePages(key, into, show), split: (key: string) => void splitPage(key, show),
  }), [known, show]);
  const inTrash = trash.state === 'ready' ? trash.value : 0;
  return (
    <>
      <PageHead title={i18n.t('options.nav.library')} lead={i18n.t('library.lead')}>
        <div class="library-head small">
          {undoable.state === 'ready' && <HistoryTools history={history} canUndo={undoable.value.undo} canRedo={undoable.value.redo} />}
          {inTrash > 0 && <a href={routeHash('trash')}>{i18n.t('library.trashOpen', inTrash)}</a>}
        </div>
      </PageHead>
      <WhenReady live={both(live, spoken)}>
        {([{ shelves, complete }, { names }]) => (
          <Library
            shelves={shelves} complete={complete} view={view} onView={setView}
            vocabulary={vocabulary!} names={names} actions={actions} bulk={bulk} useRecords={useRecordsHere} merging={merging} isEmptied={inTrash > 0}
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
