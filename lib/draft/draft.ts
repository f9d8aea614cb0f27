import { describe } from '../anchor/describe.ts';
import { LOOKALIKES } from '../anchor/edited.ts';
import { MAX_PARAGRAPH } from '../limits.ts';
import type { Color, HighlightDraft } from '../store/types.ts';
import { blockText } from './block.ts';
import { pageMeta } from './meta.ts';
import { textHash } from './text-hash.ts';

/** A highlight ready to be saved; null when the range holds no text that could be found again. */
export function draftOf(range: Range, color: Color, entities: string[], besides: Pick<HighlightDraft, 'note' | 'tags'> = { note: '', tags: [] }): HighlightDraft | null {
  const selectors = describe(range, undefined, LOOKALIKES);
  if (!selectors?.quote.exact.trim()) return null;
  const document = range.startContainer.ownerDocument!;
  return { page: pageMeta(document), selectors, paragraph: paragraphOf(range), color, ...besides, entities, textHash: textHash(document) };
}

/** The block the quote began in; of one longer than a record may hold, the part around the quote's beginning. */
function paragraphOf(range: Range): string {
  const { text, offsetOf } = blockText(range.startContainer);
  if (text.length <= MAX_PARAGRAPH) return clean(text);
  const at = Math.max(0, offsetOf(range.startContainer, range.startOffset));
  const start = Math.max(0, Math.min(at - MAX_PARAGRAPH / 4, text.length - MAX_PARAGRAPH));
  return clean(text.slice(start, start + MAX_PARAGRAPH));
}

const clean = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
