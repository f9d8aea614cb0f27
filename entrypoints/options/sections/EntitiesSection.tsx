import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { EntityList } from '../../../components/dossier/EntityList.tsx';
import { entityRows } from '../../../components/dossier/rows.ts';
import { SearchField } from '../../../components/library/SearchField.tsx';
import { PageHead } from '../../../components/page/PageHead.tsx';
import { routeHash } from '../../../components/page/route.ts';
import { index, language } from '../dataset.ts';
import { replaceHash } from '../use-route.ts';

const rows = entityRows(index, language);

export function EntitiesSection({ query }: { query: string }): JSX.Element {
  return (
    <>
      <PageHead title={i18n.t('options.nav.entities')} lead={i18n.t('dossier.lead')}>
        <SearchField query={query} label={i18n.t('dossier.search')} onQuery={(q) => replaceHash(routeHash('entities', undefined, { q }))} />
      </PageHead>
      <EntityList entities={rows} query={query} />
    </>
  );
}
