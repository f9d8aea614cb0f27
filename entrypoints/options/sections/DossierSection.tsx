import type { JSX } from 'preact';
import { useCallback, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { Dossier } from '../../../components/dossier/Dossier.tsx';
import { dossierView } from '../../../components/dossier/dossier-view.ts';
import { deskEntry } from '../../../components/flags/desk-view.ts';
import { DisagreementItem } from '../../../components/flags/DisagreementItem.tsx';
import { HighlightItem } from '../../../components/library/HighlightItem.tsx';
import { knownTags } from '../../../components/library/tags.ts';
import { routeHash } from '../../../components/page/route.ts';
import { Empty, WhenReady } from '../../../components/page/States.tsx';
import type { ShowToast } from '../../../components/page/toasts.ts';
import { relevantDisagreements } from '../../../lib/card/relevant.ts';
import { highlightsAbout } from '../../../lib/store/read/highlights.ts';
import { highlightActions, flagActions } from '../actions.ts';
import { entityName, index, language, names } from '../dataset.ts';
import { useFlags } from '../use-flags.ts';
import { useLive } from '../use-live.ts';

interface SectionProps { id: string; show: ShowToast }

export function DossierSection({ id, show }: SectionProps): JSX.Element {
  const dossier = useMemo(() => dossierView(index, id, language), [id]);
  if (!dossier) {
    return <Empty title={i18n.t('dossier.unknown')}><a href={routeHash('entities')}>{i18n.t('dossier.all')}</a></Empty>;
  }
  return <Dossier dossier={dossier} disagreements={<ItsDisagreements id={id} show={show} />} highlights={<ItsHighlights id={id} show={show} />} />;
}

/** The same ones as on the card. */
function ItsDisagreements({ id, show }: SectionProps): JSX.Element {
  const flags = useFlags();
  const entries = useMemo(() => relevantDisagreements(index, id).map((disagreement) => deskEntry(disagreement, index, language)), [id]);
  if (entries.length === 0) return <p class="soft">{i18n.t('dossier.noDisagreements')}</p>;
  return (
    <WhenReady live={flags}>
      {(value) => entries.map((entry) => (
        <DisagreementItem
          key={entry.view.id} entry={entry} level={3} entityName={entityName(entry.entity)} flag={value.get(entry.view.id) ?? null}
          flagActions={flagActions(show)}
        />
      ))}
    </WhenReady>
  );
}

function ItsHighlights({ id, show }: SectionProps): JSX.Element {
  const live = useLive(useCallback(() => highlightsAbout(id), [id]));
  const actions = useMemo(() => highlightActions(show), [show]);
  return (
    <WhenReady live={live}>
      {(found) => {
        if (found.length === 0) return <p class="soft">{i18n.t('dossier.noHighlights')}</p>;
        const tags = knownTags(found);
        return (
          <ul class="plain">
            {found.map((highlight) => (
              <li key={highlight.id} class="highlight highlight-row" data-color={highlight.color} data-id={highlight.id}>
                <HighlightItem highlight={highlight} names={names} tags={tags} actions={actions} />
              </li>
            ))}
          </ul>
        );
      }}
    </WhenReady>
  );
}
