import type { Lexicon } from '../detect/lexicon.ts';
import type { TextFacts } from '../detect/types.ts';
import type { MentionQuote } from '../store/types.ts';
import { chooseDrawn } from './density.ts';
import { Drawing, staticRange } from './drawing.ts';
import { factsOf } from './facts.ts';
import { isOver, positionAt } from './hit.ts';
import { Judgement, judge, quoteIn } from './judgement.ts';
import { Marks } from './marks.ts';
import { Near } from './near.ts';
import { PageText } from './page-text.ts';
import { isShown } from './regions.ts';
import { isFresh, rangeIn, type Segment } from './segment.ts';
import type { Work } from './slices.ts';
import type { PageAnnotator, PageMention, PageOptions } from './types.ts';

/** Pause between two judgements of the whole page while it keeps changing, ms. */
const SETTLE = 150;
/** After a long judgement the pause is so many times as long: a page that never rests gets most of the time. */
const REST = 4;
/** New text is never marked later than this, ms. */
const LONGEST_PAUSE = 2000;

/** Reads a page, keeps what it found in step with the page, and draws it. */
export class Annotator implements PageAnnotator {
  readonly #lexicon: Lexicon;
  readonly #text: PageText;
  readonly #marks = new Marks();
  readonly #near = new Near((segments) => this.#cameNear(segments));
  readonly #drawing = new Drawing(this.#marks, this.#near, (mention) => this.#disputed.has(mention.entity));
  readonly #listeners = new Set<() => void>();
  #options: PageOptions;
  #disputed: ReadonlySet<string>;
  #judgement = new Judgement();
  #current: PageMention | null = null;
  #hidden = new Set<Segment>();
  #facts: { url: string; title: string; facts: TextFacts } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Resolves when the next update begins; null when none is planned. */
  #planned: Promise<void> | null = null;
  #lastUpdate = -Infinity;
  #pause = SETTLE;
  #frame = 0;

  constructor(lexicon: Lexicon, options: PageOptions) {
    this.#lexicon = lexicon;
    this.#options = options;
    this.#disputed = disputedEntities(lexicon, options);
    this.#text = new PageText(lexicon, {
      added: (segment) => this.#near.add(segment),
      dropped: (segment) => this.#dropped(segment),
      read: () => this.#planUpdate(),
    });
  }

  get mentions(): readonly PageMention[] { return this.#judgement.mentions; }

  /** Longest slice of work so far, ms. */
  get longestSlice(): number { return this.#text.slices.longest; }

  /** Nothing of the page as it stands is left to read or judge. */
  get isSettled(): boolean { return this.#planned === null && this.#text.slices.isIdle; }

  async settled(): Promise<void> {
    do {
      await this.#planned;
      await this.#text.slices.settled();
    } while (this.#planned);
  }

  mentionAt(x: number, y: number): PageMention | null {
    this.#marks.ensure();
    const at = positionAt(x, y, this.#text.segments.byNode, [...this.#text.shadowRoots]);
    const mention = at && this.#judgement.in(at.segment).find((one) => one.drawn && one.start <= at.position && at.position <= one.end);
    const range = mention ? this.rangeOf(mention) : null;
    return mention && range && isOver(range, x, y) ? mention : null;
  }

  rangeOf(mention: PageMention): Range | null {
    const segment = this.#judgement.segmentOf(mention);
    return segment && isFresh(segment) ? rangeIn(segment, mention) : null;
  }

  quoteOf(mention: PageMention): MentionQuote | null {
    const segment = this.#judgement.segmentOf(mention);
    return segment && isFresh(segment) ? quoteIn(this.#reading(), segment, mention) : null;
  }

  setCurrent(mention: PageMention | null): void {
    this.#current = mention;
    const segment = mention && this.#judgement.segmentOf(mention);
    this.#marks.setCurrent(mention && segment ? staticRange(segment, mention) : null);
  }

  setOptions(options: Partial<PageOptions>): void {
    this.#options = { ...this.#options, ...options };
    this.#disputed = disputedEntities(this.#lexicon, this.#options);
    if (options.dismissed) this.#planUpdate();
    inOneGo(this.#draw());
    this.#tell();
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => { this.#listeners.delete(listener); };
  }

  stop(): void {
    this.#text.stop();
    this.#near.stop();
    this.#marks.stop();
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
    this.#listeners.clear();
    this.#judgement = new Judgement();
  }

  #dropped(segment: Segment): void {
    this.#drawing.erase(segment);
    this.#near.delete(segment);
    this.#judgement.drop(segment);
    this.#hidden.delete(segment);
  }

  #planUpdate(): void {
    if (this.#planned) return;
    const wait = Math.max(0, this.#lastUpdate + this.#pause - performance.now());
    this.#planned = new Promise((resolve) => {
      this.#timer = setTimeout(() => {
        this.#planned = null;
        this.#text.slices.add(this.#update());
        resolve();
      }, wait);
    });
  }

  *#update(): Work {
    const start = performance.now();
    const reading = { ...this.#page(), segments: yield* this.#shownSegments() };
    const judgement = yield* judge(reading, this.#options.dismissed, this.#judgement);
    // Text may have gone while it was judged.
    for (const segment of reading.segments) if (!this.#text.segments.has(segment)) judgement.drop(segment);
    this.#judgement = judgement;
    if (this.#current && !judgement.segmentOf(this.#current)) this.setCurrent(null);
    yield;
    yield* this.#draw();
    this.#lastUpdate = performance.now();
    this.#pause = Math.min(LONGEST_PAUSE, Math.max(SETTLE, REST * (this.#lastUpdate - start)));
    this.#tell();
  }

  #page() {
    return { lexicon: this.#lexicon, facts: this.#pageFacts() };
  }

  #reading() {
    return { ...this.#page(), segments: inOneGo(this.#shownSegments()) };
  }

  *#shownSegments(): Generator<void, Segment[], void> {
    const shown: Segment[] = [];
    const hidden = new Set<Segment>();
    for (const segment of this.#text.segments.inOrder().slice()) {
      if (isShown(segment.root)) shown.push(segment);
      else hidden.add(segment);
      yield;
    }
    this.#hidden = hidden;
    return shown;
  }

  /** In a single-page application another address is another text. */
  #pageFacts(): TextFacts {
    const { href: url } = location;
    const { title } = document;
    if (this.#facts?.url !== url || this.#facts.title !== title) this.#facts = { url, title, facts: factsOf(document) };
    return this.#facts.facts;
  }

  *#draw(): Work {
    const placed = this.mentions.flatMap((mention) => {
      const segment = this.#judgement.segmentOf(mention);
      return segment ? [{ mention, segment }] : [];
    });
    yield* chooseDrawn(placed, this.#options, document);
    for (const segment of this.#text.segments.inOrder().slice()) {
      this.#drawing.draw(segment, this.#judgement.in(segment));
      yield;
    }
    this.#marks.ensure();
  }

  #cameNear(segments: readonly Segment[]): void {
    if (segments.some((segment) => this.#hidden.has(segment))) this.#planUpdate();
    for (const segment of segments) this.#drawing.draw(segment, this.#judgement.in(segment));
    this.#marks.ensure();
  }

  /** At most once a frame. */
  #tell(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      for (const listener of this.#listeners) listener();
    });
  }
}

function inOneGo<T>(steps: Generator<void, T, void>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function disputedEntities(lexicon: Lexicon, options: PageOptions): ReadonlySet<string> {
  const disputed = new Set(options.disputed);
  for (let n = 0; n < lexicon.entityCount; n++) if (lexicon.entity(n).disputed) disputed.add(lexicon.entity(n).id);
  return disputed;
}
