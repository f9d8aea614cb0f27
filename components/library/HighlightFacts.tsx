import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Highlight } from '../../lib/store/types.ts';
import { routeHash } from '../page/route.ts';

/** Names for ids; an id from another dataset has none. */
export interface Names {
  entity(id: string): string | undefined;
  disagreement(id: string): string | undefined;
}

/** What the dataset knew about a highlight when it was saved: entities in it, disagreements about them. */
export function HighlightFacts({ highlight, names }: { highlight: Highlight; names: Names }): JSX.Element | null {
  const { entities, disagreements } = highlight;
  if (entities.length === 0 && disagreements.length === 0) return null;
  return (
    <dl class="facts">
      {entities.length > 0 && <FactLine label={i18n.t('library.entities')} section="entity" ids={entities} nameOf={names.entity} />}
      {disagreements.length > 0 && (
        <FactLine label={i18n.t('library.disagreementsThen')} section="disagreement" ids={disagreements} nameOf={names.disagreement} />
      )}
    </dl>
  );
}

interface FactLineProps {
  label: string;
  section: 'entity' | 'disagreement';
  ids: readonly string[];
  nameOf(id: string): string | undefined;
}

function FactLine({ label, section, ids, nameOf }: FactLineProps): JSX.Element {
  return (
    <div>
      <dt>{label}</dt>
      {ids.map((id) => {
        const name = nameOf(id);
        return <dd key={id}>{name ? <a href={routeHash(section, id)}>{name}</a> : id}</dd>;
      })}
    </div>
  );
}
