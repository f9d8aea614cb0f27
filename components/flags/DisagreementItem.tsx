import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Flag } from '../../lib/store/types.ts';
import { routeHash } from '../page/route.ts';
import type { DeskEntry } from './entry.ts';
import { FlagControl, type FlagActions } from './FlagControl.tsx';
import { KindBadge } from './KindBadge.tsx';
import { Sides } from './Sides.tsx';

interface DisagreementItemProps {
  entry: DeskEntry;
  entityName: string;
  flag: Flag | null;
  /** Of the heading: 1 on its own, 2 on the desk, 3 in a dossier. */
  level?: 1 | 2 | 3;
  flagActions: FlagActions;
}

/** One disagreement with everything an analyst needs to judge it. */
export function DisagreementItem({ entry, entityName, flag, level = 2, flagActions }: DisagreementItemProps): JSX.Element {
  const { view, entity } = entry;
  const headingId = useId();
  const Heading = `h${level}` as const;
  return (
    <article class="disagreement" data-kind={view.kind} data-id={view.id} aria-labelledby={headingId}>
      <header>
        <KindBadge kind={view.kind} label={view.kindLabel} />
        <Heading id={headingId}><a href={routeHash('disagreement', view.id)}>{view.attribute}</a></Heading>
        <p class="soft"><a href={routeHash('entity', entity)}>{entityName}</a></p>
      </header>
      <Sides sides={view.sides} />
      <p class="explanation">{view.explanation}</p>
      {view.note && <p class="editor-note"><strong>{i18n.t('flags.editorsNote')}</strong> {view.note}</p>}
      <FlagControl disagreement={view.id} subject={`${entityName}: ${view.attribute}`} flag={flag} actions={flagActions} />
    </article>
  );
}
