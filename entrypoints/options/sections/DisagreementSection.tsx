import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { DisagreementItem } from '../../../components/flags/DisagreementItem.tsx';
import { routeHash } from '../../../components/page/route.ts';
import { Empty, WhenReady } from '../../../components/page/States.tsx';
import type { ShowToast } from '../../../components/page/toasts.ts';
import { flagActions } from '../actions.ts';
import { entityName } from '../dataset.ts';
import { entries } from '../desk.ts';
import { useFlags } from '../use-flags.ts';

export function DisagreementSection({ id, show }: { id: string; show: ShowToast }): JSX.Element {
  const flags = useFlags();
  const entry = entries.find(({ view }) => view.id === id);
  return (
    <>
      <p class="back"><a href={routeHash('disagreements')}>← {i18n.t('flags.allDisagreements')}</a></p>
      {!entry && <Empty title={i18n.t('flags.unknown')} />}
      {entry && (
        <WhenReady live={flags}>
          {(value) => <DisagreementItem entry={entry} level={1} entityName={entityName(entry.entity)} flag={value.get(id) ?? null} flagActions={flagActions(show)} />}
        </WhenReady>
      )}
    </>
  );
}
