/**
 * The link to a highlight: a text fragment by the rules of https://wicg.github.io/scroll-to-text-fragment/, so that the browser follows
 * it. They ask for whole words, for a start and an end that each stand within one block, and for `-` and `,` to be encoded.
 */
import { safeHref } from '../../address/safe-href.ts';
import type { Highlight } from '../../store/types.ts';
import type { TextQuoteSelector } from '../../anchor/types.ts';

/** Characters of a quote that goes into an address whole; longer ones name their beginning and end. */
const WHOLE_QUOTE = 120;
/** Words that name the beginning or the end of a long quote: rarely the same twice on a page. */
const EDGE_WORDS = 6;
/** Words of context on a side. */
const CONTEXT_WORDS = 4;
/** Characters below which a quote is likely to stand on the page more than once, and needs its context. */
const NEEDS_CONTEXT = 40;

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The page, scrolled to the quote where the browser follows text fragments; undefined for an address that must not be followed. */
export function linkToHighlight({ page, selectors }: Pick<Highlight, 'page' | 'selectors'>): string | undefined {
  const href = safeHref(page.url);
  if (!href) return undefined;
  const isTwin = (selectors.twins?.count ?? 0) > 1;
  const directive = textDirective(selectors.quote, isTwin);
  const separator = href.includes('#') ? '' : '#';
  return directive ? `${href}${separator}:~:text=${directive}` : href;
}

/** `prefix-,start,end,-suffix`, encoded; empty when the quote holds no word. */
export function textDirective(selector: TextQuoteSelector, isTwin = false): string {
  const { before, quote, after } = wholeWords(selector);
  if (!words.segment(quote).containing(0)) return '';
  const isWhole = quote.length <= WHOLE_QUOTE && !quote.includes('\n');
  const parts = isWhole ? [quote] : [firstWords(firstLine(quote), EDGE_WORDS), lastWords(lastLine(quote), EDGE_WORDS)];
  const context = isTwin || quote.length < NEEDS_CONTEXT;
  const prefix = context ? lastWords(lastLine(before), CONTEXT_WORDS) : '';
  const suffix = context ? firstWords(firstLine(after), CONTEXT_WORDS) : '';
  return [prefix && `${encode(prefix)}-`, ...parts.map(encode), suffix && `-${encode(suffix)}`].filter(Boolean).join(',');
}

interface Pieces { before: string; quote: string; after: string }

/** The quote grown to whole words, since browsers find nothing inside of one. */
function wholeWords({ exact, prefix, suffix }: TextQuoteSelector): Pieces {
  const text = prefix + exact + suffix;
  const segments = words.segment(text);
  const first = segments.containing(prefix.length);
  const last = segments.containing(prefix.length + exact.length - 1);
  const start = first?.isWordLike ? first.index : prefix.length;
  const end = last?.isWordLike ? last.index + last.segment.length : prefix.length + exact.length;
  return { before: text.slice(0, start), quote: text.slice(start, end).trim(), after: text.slice(end) };
}

const firstLine = (text: string) => text.split('\n')[0]!.trim();
const lastLine = (text: string) => text.split('\n').at(-1)!.trim();

/** Indices at which words begin and end. */
const spans = (text: string) => [...words.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ index, segment }) => ({ index, end: index + segment.length }));

function firstWords(text: string, count: number): string {
  const last = spans(text)[count - 1];
  return last ? text.slice(0, last.end) : text;
}

function lastWords(text: string, count: number): string {
  const first = spans(text).at(-count);
  return first ? text.slice(first.index) : text;
}

/** A hyphen has a meaning of its own in a text fragment; half an emoji cannot be encoded. */
const encode = (text: string): string => encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
