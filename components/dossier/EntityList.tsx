import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { EntityType } from '../../data/schema.ts';
import { holdsWords } from '../../lib/library/fold.ts';
import { routeHash } from '../page/route.ts';
import { Empty } from '../page/States.tsx';
import { typeName } from './words.ts';
import type { EntityRow } from './views.ts';

/** All entities that fit the query, by type. */
export function EntityList({ entities, query }: { entities: readonly EntityRow[]; query: string }): JSX.Element {
  const found = entities.filter(({ search }) => holdsWords(search, query));
  if (found.length === 0) return <Empty title={i18n.t('dossier.nothingFound')} />;
  return (
    <>
      <p class="count" role="status">{i18n.t('dossier.count', found.length)}</p>
      {[...Map.groupBy(found, ({ type }) => type)].map(([type, rows]) => <TypeGroup key={type} type={type} rows={rows} />)}
    </>
  );
}

function TypeGroup({ type, rows }: { type: EntityType; rows: readonly EntityRow[] }): JSX.Element {
  return (
    <section class="entity-group">
      <h2>{typeName(type)}</h2>
      <ul class="plain columns">
        {rows.map((row) => (
          <li key={row.id} class="entity-row">
            <a href={routeHash('entity', row.id)}>{row.name}</a>
            <span class="soft">{row.kind}</span>
            <Counts row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Counts({ row }: { row: EntityRow }): JSX.Element | null {
  const counts = [
    row.claims > 0 && i18n.t('dossier.claims', row.claims),
    row.disagreements > 0 && i18n.t('dossier.disagreements', row.disagreements),
  ].filter(Boolean);
  return counts.length > 0 ? <span class="soft small">{counts.join(' · ')}</span> : null;
}
