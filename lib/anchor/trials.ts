/** What happens to pages and quotes between two visits, for tests and benches: seeded, on plain text. */
import type { Span } from './offsets.ts';

/** A quote on its page, as it was saved. */
export interface Quoted { before: string; quote: string; after: string }

/** The page at saving (a lookalike may be put in first), the page now, and where the quote is now; null when it is gone. */
export interface Trial { saved: Quoted; text: string; place: Span | null }

/** What trials draw from: random numbers, and words of other places. */
export interface Draw { below(limit: number): number; word(): string; other(quoted: Quoted): string }

export type Scenario = (quoted: Quoted, draw: Draw) => Trial;

export const pageOf = ({ before, quote, after }: Quoted): string => before + quote + after;

const now = (saved: Quoted, before: string, quote: string, after: string): Trial =>
  ({ saved, text: before + quote + after, place: { start: before.length, end: before.length + quote.length } });
const gone = (saved: Quoted, text: string): Trial => ({ saved, text, place: null });

const rewritten = (text: string, draw: Draw): string => text.replace(/\S+/g, () => draw.word());

/** Exchanges this share of the words for others, one at least. */
export function edit(quote: string, share: number, draw: Draw): string {
  const parts = quote.split(/(\s+)/);
  const left = parts.map((_, at) => at).filter((at) => at % 2 === 0);
  for (let n = Math.max(1, Math.round(left.length * share)); n > 0; n--) {
    const [at] = left.splice(draw.below(left.length), 1);
    parts[at!] = otherThan(parts[at!]!, draw);
  }
  return parts.join('');
}

function otherThan(word: string, draw: Draw): string {
  for (;;) {
    const other = draw.word();
    if (other !== word) return other;
  }
}

/** Characters of context that are written anew: more than is kept. */
const REWRITTEN = 200;
/** Words of a paragraph put on top. */
const NEW_WORDS = 24;
/** How much a lookalike's words differ from the quote's. */
const LOOKALIKE = 0.25;

const paragraph = (draw: Draw): string => Array.from({ length: NEW_WORDS }, () => draw.word()).join(' ');
/** Before the line the quote begins in, and after the one it ends in. */
const above = (before: string): string => before.slice(0, before.lastIndexOf('\n') + 1);
const below = (after: string): string => (after.includes('\n') ? after.slice(after.indexOf('\n')) : '');
const restOf = (after: string): string => after.slice(0, after.length - below(after).length);

/** Puts a paragraph that is like the quote's right after it, or some paragraphs on. */
function withLookalike({ before, quote, after }: Quoted, draw: Draw): { saved: Quoted; lookalike: string; lead: string; tail: string } {
  const lookalike = edit(quote, LOOKALIKE, draw);
  const lead = `${restOf(after)}\n${draw.word()} ${draw.word()} ${draw.word()} `;
  const tail = ` ${draw.word()} ${draw.word()}.${below(after)}`;
  return { saved: { before, quote, after: lead + lookalike + tail }, lookalike, lead, tail };
}

const joined = (before: string, after: string): string => `${before.trimEnd()} ${after.trimStart()}`;

export const SCENARIOS = {
  'unchanged': (q) => now(q, q.before, q.quote, q.after),
  'shifted': (q, draw) => now(q, `${paragraph(draw)}\n${q.before}`, q.quote, q.after),
  'context rewritten': (q, draw) => {
    const before = q.before.slice(0, -REWRITTEN) + rewritten(q.before.slice(-REWRITTEN), draw);
    return now(q, before, q.quote, rewritten(q.after.slice(0, REWRITTEN), draw) + q.after.slice(REWRITTEN));
  },
  'one word edited': (q, draw) => now(q, q.before, edit(q.quote, 0, draw), q.after),
  '20 % edited': (q, draw) => now(q, q.before, edit(q.quote, 0.2, draw), q.after),
  '40 % edited': (q, draw) => now(q, q.before, edit(q.quote, 0.4, draw), q.after),
  'quote deleted': (q) => gone(q, joined(q.before, q.after)),
  'paragraph deleted': (q) => gone(q, above(q.before).trimEnd() + below(q.after)),
  'other words in its place': (q, draw) => gone(q, q.before + rewritten(q.quote, draw) + q.after),
  'other page': (q, draw) => gone(q, draw.other(q)),
  'lookalike beside, new': (q, draw) => {
    const { saved } = withLookalike(q, draw);
    return { ...now(q, q.before, q.quote, saved.after), saved: q };
  },
  'lookalike beside, known': (q, draw) => {
    const { saved } = withLookalike(q, draw);
    return now(saved, `${paragraph(draw)}\n${q.before}`, q.quote, saved.after);
  },
  'deleted, new lookalike stays': (q, draw) => {
    const { saved } = withLookalike(q, draw);
    return gone(q, joined(q.before, saved.after));
  },
  'deleted, known lookalike stays': (q, draw) => {
    const { saved } = withLookalike(q, draw);
    return gone(saved, joined(q.before, saved.after));
  },
  'deleted, known lookalike in its place': (q, draw) => {
    const { saved, lookalike } = withLookalike(q, draw);
    return gone(saved, q.before + lookalike + q.after);
  },
} satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof SCENARIOS;

/** Length classes in characters, the shortest and the longest. */
export const CLASSES: readonly [name: string, from: number, to: number][] = [
  ['name', 5, 20], ['phrase', 20, 40], ['clause', 40, 90], ['sentence', 90, 200], ['paragraph', 200, 500],
];

/** Characters of a line, about a tenth of a screen of a phone, from which on it is prose and no menu or list of links. */
const PROSE = 80;

/** A quote of whole words on one of the pages, about that long. It begins in prose: that is what readers save. */
export function pick(pages: readonly string[], [, from, to]: (typeof CLASSES)[number], below: (limit: number) => number): Quoted {
  for (;;) {
    const page = pages[below(pages.length)]!;
    if (page.length <= 2 * to) continue;
    const start = page.lastIndexOf(' ', below(page.length - to)) + 1;
    const quote = page.slice(start, page.indexOf(' ', start + from + below(to - from)));
    if (quote.length < from || quote.length > 1.3 * to || !/\p{L}{3}/u.test(quote) || lineLength(page, start) < PROSE) continue;
    return { before: page.slice(0, start), quote, after: page.slice(start + quote.length) };
  }
}

const lineLength = (text: string, at: number): number => ((text.indexOf('\n', at) + 1 || text.length + 1) - 1) - (text.lastIndexOf('\n', at) + 1);

/** Share of two places they must have in common to be one: an edited end may be off by a word. */
const SAME = 0.7;
const overlap = (a: Span, b: Span): number => (Math.min(a.end, b.end) - Math.max(a.start, b.start)) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
export const isSamePlace = (a: Span, b: Span | null): boolean => b !== null && overlap(a, b) >= SAME;

export const OUTCOMES = ['right', 'wrong', 'uncertain', 'lost'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Characters of context that make the same words on another page the same text: what a site puts on all its pages. */
const SITE_TEXT = 12;

export function drawFrom(texts: readonly string[], below: (limit: number) => number): Draw {
  const words = texts.flatMap((text) => text.split(/\s+/)).filter((word) => word.length > 3);
  const isOnAll = ({ before, quote, after }: Quoted, text: string): boolean => text.includes(before.slice(-SITE_TEXT) + quote + after.slice(0, SITE_TEXT));
  return {
    below,
    word: () => words[below(words.length)]!,
    other(quoted) {
      const own = pageOf(quoted);
      const others = texts.filter((text) => text !== own && !isOnAll(quoted, text));
      return others[below(others.length)] ?? '';
    },
  };
}
