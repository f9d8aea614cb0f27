import type { Color, Highlight } from '../../lib/store/types.ts';

/** What the reader gives a highlight. */
export interface FormDraft { color: Color; note: string; tags: readonly string[] }

export const draftOfSaved = ({ color, note, tags }: Highlight): FormDraft => ({ color, note, tags });

/** The fields in which the draft differs; null when it does not. */
export function differing(draft: FormDraft, from: FormDraft): Partial<Pick<Highlight, 'color' | 'note' | 'tags'>> | null {
  const change = {
    ...(draft.color !== from.color && { color: draft.color }),
    ...(draft.note.trim() !== from.note && { note: draft.note.trim() }),
    ...(draft.tags.join('\n') !== from.tags.join('\n') && { tags: [...draft.tags] }),
  };
  return Object.keys(change).length > 0 ? change : null;
}
