import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { routeHash } from '../page/route.ts';
import type { AttributeView, ClaimView } from './views.ts';

/** What each source says about one attribute. */
export function ClaimTable({ attribute }: { attribute: AttributeView }): JSX.Element {
  return (
    <div class="claims">
      <h3>{attribute.label}</h3>
      <ul class="plain">{attribute.claims.map((claim) => <ClaimLine key={claim.id} claim={claim} />)}</ul>
    </div>
  );
}

function ClaimLine({ claim }: { claim: ClaimView }): JSX.Element {
  const { value, modality, by, source } = claim;
  const place = [source.date, source.place, modality, by && i18n.t('flags.saidBy', [by])].filter(Boolean).join(' · ');
  return (
    <li class="claim">
      <span class="claim-value">{value}</span>
      <span class="small"><a href={routeHash('sources', source.id)} title={source.title}>{source.short}</a> <span class="soft">{place}</span></span>
    </li>
  );
}
