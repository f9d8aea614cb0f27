import { Regions } from './regions.ts';
import { hasGrown, readSegment, type Piece, type Segment } from './segment.ts';
import { Segments } from './segments.ts';
import type { TextReader, TextSource } from './text-source.ts';
import { joinedBy, type Changes } from './watch.ts';

/** What the owner of the text is told of. */
export interface PageTextEvents {
  /** Its text no longer stands as it was read; called before the next paint. */
  dropped(segment: Segment): void;
  /** A batch of reading is done. */
  read(): void;
}

/** The text of the page where forms may stand in it, kept in step with the page. */
export class PageText implements TextReader {
  readonly segments = new Segments();
  readonly #events: PageTextEvents;
  #regions = new Regions();

  constructor(source: TextSource, events: PageTextEvents) {
    this.#events = events;
    source.readTo(this);
  }

  sighted(node: Text): void {
    if (this.segments.byNode.has(node)) return;
    const segment = readSegment(node, this.#regions, (piece) => this.segments.byNode.has(piece));
    if (segment) this.segments.add(segment);
  }

  /** What no longer stands is dropped at once. */
  changed(changes: Changes): Text[] {
    const again = [...this.#stale(changes)].flatMap((segment) => this.drop(segment)).filter((piece) => piece instanceof Text);
    // What is moved is taken away and added; what is only added leaves the rest in order.
    if (changes.added.size > 0 && changes.removed) this.segments.disorder();
    return again;
  }

  /** Styles may change before the next batch. */
  read(): void {
    this.#regions = new Regions();
    this.#events.read();
  }

  drop(segment: Segment): readonly Piece[] {
    this.segments.delete(segment);
    this.#events.dropped(segment);
    return segment.nodes;
  }

  #stale({ added, changed, removed }: Changes): Set<Segment> {
    const stale = new Set(removed ? this.segments.stale() : []);
    const segmentsOf = (nodes: Iterable<Text>): Segment[] => [...nodes].flatMap((node) => this.segments.byNode.get(node) ?? []);
    for (const segment of segmentsOf(changed)) stale.add(segment);
    const regions = new Regions();
    const { byNode } = this.segments;
    const isAnothers = (segment: Segment) => (piece: Piece): boolean => (byNode.get(piece) ?? segment) !== segment;
    for (const segment of segmentsOf(joinedBy(added))) if (!stale.has(segment) && hasGrown(segment, regions, isAnothers(segment))) stale.add(segment);
    return stale;
  }
}
