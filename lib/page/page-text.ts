import type { Lexicon } from '../detect/lexicon.ts';
import { touch } from '../detect/touch.ts';
import { Finder } from './finder.ts';
import { Regions } from './regions.ts';
import { hasGrown, type Segment } from './segment.ts';
import { Segments } from './segments.ts';
import { Shadows } from './shadows.ts';
import { Slices, type Work } from './slices.ts';
import { Watch, joinedBy, outermost, type Changes } from './watch.ts';

/** What the owner of the text is told of. */
export interface PageTextEvents {
  added(segment: Segment): void;
  /** Its text no longer stands as it was read; called before the next paint. */
  dropped(segment: Segment): void;
  /** A batch of reading is done. */
  read(): void;
}

/** The text of the page where forms stand in it, kept in step with the page. */
export class PageText {
  readonly segments = new Segments();
  readonly slices = new Slices();
  readonly #shadows = new Shadows(this.slices, (shadow) => this.#enter(shadow));
  readonly #lexicon: Lexicon;
  readonly #events: PageTextEvents;
  readonly #finder: Finder;
  readonly #watch = new Watch((changes) => this.#changed(changes));

  constructor(lexicon: Lexicon, events: PageTextEvents) {
    this.#lexicon = lexicon;
    this.#events = events;
    this.#finder = new Finder(lexicon, (segment) => this.#add(segment), (node) => this.segments.byNode.has(node));
    this.#watch.observe(document);
    this.slices.add(this.#read(document.body ?? document.documentElement));
  }

  get shadowRoots(): ReadonlySet<ShadowRoot> { return this.#shadows.roots; }

  stop(): void {
    this.#watch.stop();
    this.#shadows.stop();
    this.slices.stop();
  }

  *#read(root: Node): Work {
    yield* this.#finder.tree(root);
    yield;
    yield* this.#shadows.below(root);
    this.#events.read();
  }

  *#enter(shadow: ShadowRoot): Work {
    this.#watch.observe(shadow);
    yield* this.#finder.tree(shadow);
    this.#events.read();
  }

  *#look(nodes: readonly Text[]): Work {
    const regions = new Regions();
    for (const node of nodes) {
      const touched = node.isConnected ? touch(node.data, this.#lexicon) : 'none';
      if (touched !== 'none') this.#finder.look(node, touched, regions);
      yield;
    }
    this.#events.read();
  }

  #add(segment: Segment): void {
    if (this.segments.add(segment)) this.#events.added(segment);
  }

  #drop(segment: Segment): readonly Text[] {
    this.segments.delete(segment);
    this.#events.dropped(segment);
    return segment.nodes;
  }

  #stale({ added, changed, removed }: Changes): Set<Segment> {
    const stale = new Set(removed ? this.segments.stale() : []);
    const segmentsOf = (nodes: Iterable<Text>): Segment[] => [...nodes].flatMap((node) => this.segments.byNode.get(node) ?? []);
    for (const segment of segmentsOf(changed)) stale.add(segment);
    const regions = new Regions();
    for (const segment of segmentsOf(joinedBy(added))) if (hasGrown(segment, regions)) stale.add(segment);
    return stale;
  }

  /** What no longer stands is dropped at once, new text is read in slices. */
  #changed(changes: Changes): void {
    const again = new Set<Text>(changes.changed);
    for (const segment of this.#stale(changes)) for (const node of this.#drop(segment)) again.add(node);
    // What is moved is taken away and added; what is only added leaves the rest in order.
    if (changes.added.size > 0 && changes.removed) this.segments.disorder();
    for (const root of outermost(changes.added)) this.slices.add(this.#read(root));
    this.slices.add(this.#look([...again]));
  }
}
