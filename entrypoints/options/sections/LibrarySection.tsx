import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Library } from '../../../components/library/Library.tsx';
import { PageHead } from '../../../components/page/PageHead.tsx';
import { routeHash } from '../../../components/page/route.ts';
import { WhenReady } from '../../../components/page/States.tsx';
import type { ShowToast } from '../../../components/page/toasts.ts';
import { readView, writeView } from '../../../lib/library/search.ts';
import type { Shelf } from '../../../lib/library/shelf.ts';
import { countTrash } from '../../../lib/store/read/highlights.ts';
import { highlightActions } from '../actions.ts';
import { bulkActions } from '../bulk-actions.ts';
import { names } from '../dataset.ts';
import { useLive } from '../use-live.ts';
import { useRecords, useShelves } from '../use-library.ts';
import { replaceHash } from '../use-route.ts';
import { vocabulary } from '../vocabulary.ts';

export function LibrarySection({ query, show }: { query: URLSearchParams; show: ShowToast }): JSX.Element {
  const live = useShelves();
  const trash = useLive(countTrash);
  const latest = useRef<readonly Shelf[]>([]);
  if (live.state === 'ready') latest.current = live.value.shelves;
  const actions = useMemo(() => highlightActions(show), [show]);
  const bulk = useMemo(() => bulkActions(() => latest.current, show), [show]);
  const words = useMemo(vocabulary, []);
  return (
    <>
      <PageHead title={i18n.t('options.nav.library')} lead={i18n.t('library.lead')}>
        {trash.state === 'ready' && trash.value > 0 && <p class="small"><a href={routeHash('trash')}>{i18n.t('library.trashOpen', trash.value)}</a></p>}
      </PageHead>
      <WhenReady live={live}>
        {({ shelves, complete }) => (
          <Library
            shelves={shelves} complete={complete} view={readView(query)} onView={(view) => replaceHash(routeHash('library', undefined, writeView(view)))}
            vocabulary={words} names={names} actions={actions} bulk={bulk} useRecords={useRecords}
          />
        )}
      </WhenReady>
    </>
  );
}
