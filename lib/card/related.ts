import type { EntityType, Language } from '../../data/schema.ts';
import { formatDate } from '../values/dates.ts';
import type { DatasetIndex, Link } from './index-dataset.ts';
import { sourceView } from './source-view.ts';
import type { RelatedView } from './types.ts';

/** What a reader looks for first on a card. */
const ORDER: readonly EntityType[] = ['agreement', 'law', 'event', 'person', 'organisation', 'infrastructure', 'product', 'office', 'concept', 'place'];

const labelOf = ({ type, outgoing }: Link, language: Language) => (outgoing ? type.label : type.inverse)[language];

function relatedView(link: Link, index: DatasetIndex, language: Language): RelatedView | null {
  const ref = link.relation.refs[0];
  const source = ref && index.source.get(ref.source);
  if (!ref || !source) return null;
  return {
    relation: labelOf(link, language), entity: link.other.id, name: link.other.name[language], type: link.other.type,
    ...(link.relation.date ? { date: formatDate({ date: link.relation.date }, language) } : {}),
    source: sourceView(source, ref, language),
  };
}

/** The same relation written down from both ends is shown once. */
function once(views: readonly RelatedView[]): RelatedView[] {
  return [...new Map(views.map((view) => [`${view.entity} ${view.relation}`, view])).values()];
}

/** What an entity is related to and how, agreements first. */
export function relatedViews(index: DatasetIndex, entity: string, language: Language): RelatedView[] {
  const links = index.links.get(entity) ?? [];
  return once(links.flatMap((link) => relatedView(link, index, language) ?? []))
    .sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type) || a.relation.localeCompare(b.relation, language) || a.name.localeCompare(b.name, language));
}
