import { blockText } from './block.ts';

/** The sentence a range begins in, without the white space around it; the range itself when no sentence can be told. */
export function sentenceAround(range: Range, lang?: string): Range {
  const { text, offsetOf, rangeOf } = blockText(range.startContainer);
  const at = offsetOf(range.startContainer, range.startOffset);
  if (at < 0) return range;
  const found = sentences(text, lang).find(({ start, end }) => start <= at && at < end);
  if (!found) return range;
  const sentence = text.slice(found.start, found.end);
  const start = found.start + sentence.length - sentence.trimStart().length;
  const end = found.start + sentence.trimEnd().length;
  return end > start ? rangeOf(start, end) : range;
}

interface Span { start: number; end: number }

/** A segment that ends like this has not ended the sentence: an initial, an ordinal or a common abbreviation (de, en, fr). */
const UNFINISHED = /(?:^|[\s(„“"«])(?:\p{Lu}|\d{1,2}|[Dd]r|[Pp]rof|St|Nr|Mr|Mrs|Ms|Art|Abs|bzw|ca|vgl|etc|vs|cf|[zdu]\. ?[BhaÄ])\.\s*$/u;

/** Sentences by the rules of Unicode; what these cut after an abbreviation is joined again. */
function sentences(text: string, lang?: string): Span[] {
  const spans: Span[] = [];
  for (const { segment, index } of segmenter(lang).segment(text)) {
    const last = spans.at(-1);
    if (last && UNFINISHED.test(text.slice(last.start, last.end))) last.end = index + segment.length;
    else spans.push({ start: index, end: index + segment.length });
  }
  return spans;
}

/** Pages claim languages that are none. */
function segmenter(lang?: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang || undefined, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'sentence' });
  }
}
