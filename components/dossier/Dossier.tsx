import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import type { RelatedView } from '../../lib/card/types.ts';
import { safeHref } from '../../lib/address/safe-href.ts';
import { PageHead } from '../page/PageHead.tsx';
import { routeHash } from '../page/route.ts';
import { ClaimTable } from './ClaimTable.tsx';
import type { DossierView } from './views.ts';

interface DossierProps {
  dossier: DossierView;
  /** Its disagreements and the reader's highlights about it, drawn by their own areas. */
  disagreements: ComponentChildren;
  highlights: ComponentChildren;
}

/** Everything known about one entity, with who says it. */
export function Dossier({ dossier, disagreements, highlights }: DossierProps): JSX.Element {
  const { name, kind, description, related, attributes } = dossier;
  return (
    <div class="dossier">
      <p class="back"><a href={routeHash('entities')}>← {i18n.t('dossier.all')}</a></p>
      <PageHead title={name} lead={kind} />
      <p class="description">{description}</p>
      <NameFacts dossier={dossier} />
      {related.length > 0 && <Part title={i18n.t('dossier.related')}><Related related={related} /></Part>}
      <Part title={i18n.t('dossier.itsDisagreements')}>{disagreements}</Part>
      <Part title={i18n.t('dossier.itsClaims')}>
        {attributes.length === 0
          ? <p class="soft">{i18n.t('dossier.noClaims')}</p>
          : attributes.map((attribute) => <ClaimTable key={attribute.id} attribute={attribute} />)}
      </Part>
      <Part title={i18n.t('dossier.itsHighlights')}>{highlights}</Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  return <section class="part"><h2>{title}</h2>{children}</section>;
}

function NameFacts({ dossier: { names, identifiers } }: { dossier: DossierView }): JSX.Element | null {
  if (names.length === 0 && identifiers.length === 0) return null;
  return (
    <dl class="facts">
      {names.length > 0 && <div><dt>{i18n.t('dossier.alsoCalled')}</dt><dd>{names.join(' · ')}</dd></div>}
      {identifiers.map(({ scheme, value, url }) => {
        const href = url && safeHref(url);
        return <div key={scheme + value}><dt>{scheme}</dt><dd>{href ? <a href={href} target="_blank" rel="noreferrer">{value}</a> : value}</dd></div>;
      })}
    </dl>
  );
}

function Related({ related }: { related: readonly RelatedView[] }): JSX.Element {
  return (
    <ul class="plain related">
      {related.map(({ relation, entity, name, date, source }) => (
        <li key={`${relation} ${entity}`}>
          <span class="soft">{relation}</span> <a href={routeHash('entity', entity)}>{name}</a>
          <span class="soft small"> {[date, source.short, source.place].filter(Boolean).join(' · ')}</span>
        </li>
      ))}
    </ul>
  );
}
