import dataset from '../../data/dataset.json';
import type { Dataset } from '../../data/schema.ts';
import type { Names } from '../../components/library/HighlightFacts.tsx';
import { indexDataset } from '../../lib/card/index-dataset.ts';
import { uiLanguage } from '../../lib/i18n.ts';
import { KIND_WORDS } from '../../lib/values/words.ts';

export const language = uiLanguage();
export const index = indexDataset(dataset as unknown as Dataset);

export const entityName = (id: string): string => index.entity.get(id)?.name[language] ?? id;
export const sourceName = (id: string): string => index.source.get(id)?.short[language] ?? id;

/** A disagreement that is no longer in the dataset still says in its id what it was about. */
function nameFromId(id: string): string {
  const [subject = '', attribute = ''] = id.split('.');
  return [index.entity.get(subject)?.name[language], index.attribute.get(attribute)?.label[language]].filter(Boolean).join(': ') || id;
}

function disagreementName(id: string): string {
  const disagreement = index.disagreement.get(id);
  const attribute = disagreement && index.attribute.get(disagreement.attribute)?.label[language];
  return attribute ? `${attribute} (${KIND_WORDS[language][disagreement.kind]})` : nameFromId(id);
}

export const names: Names = { entity: (id) => index.entity.get(id)?.name[language], disagreement: disagreementName };
