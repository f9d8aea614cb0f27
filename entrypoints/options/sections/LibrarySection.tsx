import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { Library } from '../../../components/library/Library.tsx';
import { SearchField } from '../../../components/library/SearchField.tsx';
import { PageHead } from '../../../components/page/PageHead.tsx';
import { routeHash } from '../../../components/page/route.ts';
import { WhenReady } from '../../../components/page/States.tsx';
import type { ShowToast } from '../../../components/page/toasts.ts';
import { allHighlights, deletedHighlights } from '../../../lib/store/read/highlights.ts';
import { highlightActions } from '../actions.ts';
import { names } from '../dataset.ts';
import { useLive } from '../use-live.ts';
import { replaceHash } from '../use-route.ts';

export function LibrarySection({ query, show }: { query: string; show: ShowToast }): JSX.Element {
  const highlights = useLive(allHighlights);
  const trash = useLive(deletedHighlights);
  const actions = useMemo(() => highlightActions(show), [show]);
  return (
    <>
      <PageHead title={i18n.t('options.nav.library')} lead={i18n.t('library.lead')}>
        <SearchField query={query} label={i18n.t('library.search')} onQuery={(q) => replaceHash(routeHash('library', undefined, { q }))} />
        {trash.state === 'ready' && trash.value.length > 0 && (
          <p class="small"><a href={routeHash('trash')}>{i18n.t('library.trashOpen', trash.value.length)}</a></p>
        )}
      </PageHead>
      <WhenReady live={highlights}>
        {(value) => <Library highlights={value} query={query} names={names} actions={actions} />}
      </WhenReady>
    </>
  );
}
