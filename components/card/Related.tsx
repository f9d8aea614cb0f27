import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { RelatedView } from '../../lib/card/types.ts';
import { TypeIcon } from '../icons.tsx';

interface RelatedProps { entity: string; related: readonly RelatedView[]; onOpen(entity: string): void }

/** Agreements a card lists; the dossier has them all. */
const SHOWN = 4;

export function Related({ entity, related, onOpen }: RelatedProps): JSX.Element {
  const headingId = useId();
  const more = related.length - SHOWN;
  return (
    <section class="card-section" aria-labelledby={headingId}>
      <h3 id={headingId}>{i18n.t('card.related')}</h3>
      <ul class="related">
        {related.slice(0, SHOWN).map((view) => <RelatedItem key={`${view.relation} ${view.entity}`} view={view} onOpen={onOpen} />)}
      </ul>
      {more > 0 && <button type="button" class="link more" onClick={() => onOpen(entity)}>{i18n.t('card.moreRelated', more)}</button>}
    </section>
  );
}

function RelatedItem({ view, onOpen }: { view: RelatedView; onOpen(entity: string): void }): JSX.Element {
  const { relation, name, type, date, source } = view;
  return (
    <li>
      <TypeIcon type={type} size={14} />
      <span>
        <span class="soft relation">{relation}</span>{' '}
        <button type="button" class="link" onClick={() => onOpen(view.entity)}>{name}</button>
        <span class="soft related-source" title={[source.title, source.date, source.place].filter(Boolean).join(' · ')}>
          {[date, source.short].filter(Boolean).join(' · ')}
        </span>
      </span>
    </li>
  );
}
