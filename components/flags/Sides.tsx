import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { DisagreementView } from '../../lib/card/types.ts';
import { routeHash } from '../page/route.ts';

type Side = DisagreementView['sides'][number];

/** The sides next to each other, in the order of their earliest source: none stands above the other. */
export function Sides({ sides }: { sides: readonly Side[] }): JSX.Element {
  return (
    <ul class="sides">
      {sides.map((side) => (
        <li key={side.value} class="side">
          <p class="side-value">{side.value}</p>
          <ul class="said">{side.said.map((said, index) => <Said key={index} {...said} />)}</ul>
        </li>
      ))}
    </ul>
  );
}

function Said({ source, modality, by }: Side['said'][number]): JSX.Element {
  return (
    <li>
      <a href={routeHash('sources', source.id)} title={source.title}>{source.short}</a>
      <span class="soft"> {[source.date, source.place, modality].filter(Boolean).join(' · ')}</span>
      {by && <span class="soft"> · {i18n.t('flags.saidBy', [by])}</span>}
    </li>
  );
}
