import type { Language, Source } from '../../data/schema.ts';
import { formatDate } from '../values/dates.ts';
import { placeText } from '../values/words.ts';
import type { SourceView } from './types.ts';

/** Where something stands, for readers: the source, its date and the paragraph. */
export function sourceView(source: Source, place: { paragraph?: number; section?: string }, language: Language): SourceView {
  return {
    id: source.id, short: source.short[language], title: source.title,
    ...(source.publisher ? { publisher: source.publisher.name } : {}),
    date: formatDate({ date: source.date.value }, language),
    place: placeText(place, language),
  };
}
