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

export const names: Names = {
  entity: (id) => index.entity.get(id)?.name[language],
  disagreement: (id) => {
    const view = entries.find((entry) => entry.view.id === id)?.view;
    return view && `${view.attribute} (${view.kindLabel})`;
  },
};
