import dataset from '../../data/dataset.json';
import type { Dataset } from '../../data/schema.ts';
import { deskEntries } from '../../components/flags/desk-view.ts';
import type { Names } from '../../components/library/HighlightFacts.tsx';
import { indexDataset } from '../../lib/card/index-dataset.ts';
import { uiLanguage } from '../../lib/i18n.ts';

export const language = uiLanguage();
export const index = indexDataset(dataset as unknown as Dataset);
export const entries = deskEntries(index, language);

export const entityName = (id: string): string => index.entity.get(id)?.name[language] ?? id;
export const sourceName = (id: string): string => index.source.get(id)?.short[language] ?? id;

/** A disagreement that is no longer in the dataset still says in its id what it was about. */
function nameFromId(id: string): string {
  const [subject = '', attribute = ''] = id.split('.');
  return [index.entity.get(subject)?.name[language], index.attribute.get(attribute)?.label[language]].filter(Boolean).join(': ') || id;
}

export const names: Names = {
  entity: (id) => index.entity.get(id)?.name[language],
  disagreement: (id) => {
    const view = entries.find((entry) => entry.view.id === id)?.view;
    return view ? `${view.attribute} (${view.kindLabel})` : nameFromId(id);
  },
};
