import type { Marks } from './marks.ts';
import type { Near } from './near.ts';
import { locate, type Segment } from './segment.ts';
import type { PageMention } from './types.ts';

type Look = 'mention' | 'disputed';
interface Drawn { signature: string; ranges: { look: Look; range: StaticRange }[] }

/** Live ranges tax every change of the page's DOM; static ones do not, and are made anew when their text changes. */
export function staticRange(segment: Segment, { start, end }: { start: number; end: number }): StaticRange {
  const from = locate(segment, start, false);
  const to = locate(segment, end, true);
  return new StaticRange({ startContainer: from.node, startOffset: from.offset, endContainer: to.node, endOffset: to.offset });
}

/** Draws the mentions of segments near the viewport, and only those. */
export class Drawing {
  readonly #marks: Marks;
  readonly #near: Near;
  readonly #drawn = new Map<Segment, Drawn>();

  constructor(marks: Marks, near: Near) {
    this.#marks = marks;
    this.#near = near;
  }

  /** Brings the marks of a segment in line with its mentions. */
  draw(segment: Segment, mentions: readonly PageMention[]): void {
    const wanted = this.#near.has(segment) ? mentions.filter((mention) => mention.drawn) : [];
    const looks = wanted.map((mention) => ({ mention, look: mention.disputed ? 'disputed' as const : 'mention' as const }));
    const signature = looks.map(({ mention, look }) => `${mention.key} ${look}`).join();
    if (signature === (this.#drawn.get(segment)?.signature ?? '')) return;
    this.erase(segment);
    if (looks.length === 0) return;
    const ranges = looks.map(({ mention, look }) => ({ look, range: staticRange(segment, mention) }));
    for (const { look, range } of ranges) this.#marks.add(look, range);
    this.#drawn.set(segment, { signature, ranges });
  }

  erase(segment: Segment): void {
    for (const { look, range } of this.#drawn.get(segment)?.ranges ?? []) this.#marks.delete(look, range);
    this.#drawn.delete(segment);
  }
}
