import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { Desk } from '../../../components/flags/Desk.tsx';
import { deskFilterFrom } from '../../../components/flags/entry.ts';
import { PageHead } from '../../../components/page/PageHead.tsx';
import { routeHash } from '../../../components/page/route.ts';
import { WhenReady } from '../../../components/page/States.tsx';
import type { ShowToast } from '../../../components/page/toasts.ts';
import { flagActions } from '../actions.ts';
import { entityName, sourceName } from '../dataset.ts';
import { entries } from '../desk.ts';
import { useFlags } from '../use-flags.ts';
import { replaceHash } from '../use-route.ts';

export function DeskSection({ query, show }: { query: URLSearchParams; show: ShowToast }): JSX.Element {
  const flags = useFlags();
  return (
    <>
      <PageHead title={i18n.t('options.nav.disagreements')} lead={i18n.t('flags.lead')} />
      <WhenReady live={flags}>
        {(value) => (
          <Desk
            entries={entries} flags={value} filter={deskFilterFrom(query)} entityName={entityName} sourceName={sourceName}
            onFilter={(filter) => replaceHash(routeHash('disagreements', undefined, { ...filter }))} flagActions={flagActions(show)}
          />
        )}
      </WhenReady>
    </>
  );
}
