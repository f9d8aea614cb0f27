import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { DeskEntry } from './entry.ts';
import { KindBadge } from './KindBadge.tsx';
import { kindHelp } from './words.ts';

/** What the kinds that occur mean. */
export function KindLegend({ entries }: { entries: readonly DeskEntry[] }): JSX.Element {
  const kinds = new Map(entries.map(({ view }) => [view.kind, view.kindLabel]));
  return (
    <details class="legend">
      <summary>{i18n.t('flags.kindsMean')}</summary>
      <dl>
        {[...kinds].map(([kind, label]) => <div key={kind}><dt><KindBadge kind={kind} label={label} /></dt><dd>{kindHelp(kind)}</dd></div>)}
      </dl>
    </details>
  );
}
