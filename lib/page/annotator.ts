import type { Findings } from '../detect/judge.ts';
import { inOneGo } from '../detect/steps.ts';
import type { TextFacts } from '../detect/types.ts';
import type { MentionQuote } from '../store/types.ts';
import { chooseDrawn } from './density.ts';
import { Drawing, staticRange } from './drawing.ts';
import { factsOf } from './facts.ts';
import { isOver, positionAt } from './hit.ts';
import type { Judge } from './judge.ts';
import { Judgement, judgementOf, quoteIn, type Judged } from './judgement.ts';
import { Marks } from './marks.ts';
import { Near } from './near.ts';
import { PageText } from './page-text.ts';
import { isShown } from './regions.ts';
import { isFresh, rangeIn, type Segment } from './segment.ts';
import type { Work } from './slices.ts';
import type { TextSource } from './text-source.ts';
import type { PageAnnotator, PageMention, PageOptions } from './types.ts';

/** Pause between two judgements of the whole page while it keeps changing, ms. */
const SETTLE = 150;
/** After a long judgement the pause is so many times as long: a page that never rests gets most of the time. */
const REST = 4;
/** Times a judge is asked who does not answer. */
const TRIES = 3;
/** New text is never marked later than this, ms. */
const LONGEST_PAUSE = 2000;
const NOTHING: Findings = { accepted: [], idle: [] };

/** Has a page read and judged, keeps what was found in step with the page, and draws it. */
export class Annotator implements PageAnnotator {
  readonly #source: TextSource;
  readonly #judge: Judge;
  readonly #text: PageText;
  readonly #marks = new Marks();
  readonly #near = new Near((segments) => this.#cameNear(segments));
  readonly #drawing = new Drawing(this.#marks, this.#near);
  readonly #listeners = new Set<() => void>();
  #options: PageOptions;
  #judgement = new Judgement();
  #current: PageMention | null = null;
  #hidden = new Set<Segment>();
  #facts: { url: string; title: string; facts: TextFacts } | undefined;
  /** What was judged last. */
  #judged: Judged & { facts?: TextFacts } = { segments: [], accepted: [] };
  #isStale = false;
  #unanswered = 0;
  /** Runs until nothing is stale. */
  #updating: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastUpdate = -Infinity;
  #pause = SETTLE;
  #frame = 0;

  constructor(source: TextSource, judge: Judge, options: PageOptions) {
    this.#source = source;
    this.#judge = judge;
    this.#options = options;
    this.#text = new PageText(source, {
      dropped: (segment) => this.#dropped(segment),
      read: () => this.#planUpdate(),
    });
  }

  get mentions(): readonly PageMention[] { return this.#judgement.mentions; }

  /** Longest slice of work so far, ms. */
  get longestSlice(): number { return this.#source.slices.longest; }

  /** Nothing of the page as it stands is left to read or judge. */
  get isSettled(): boolean { return this.#updating === null && this.#source.isIdle; }

  async settled(): Promise<void> {
    do {
      await this.#source.settled();
      await this.#updating;
    } while (!this.isSettled);
  }

  mentionAt(x: number, y: number): PageMention | null {
    this.#marks.ensure();
    const at = positionAt(x, y, this.#text.segments.byNode, [...this.#source.shadowRoots]);
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
    return segment && isFresh(segment) ? quoteIn(this.#judged, segment, mention) : null;
  }

  setCurrent(mention: PageMention | null): void {
    this.#current = mention;
    const segment = mention && this.#judgement.segmentOf(mention);
    this.#marks.setCurrent(mention && segment ? staticRange(segment, mention) : null);
  }

  setOptions(options: Partial<PageOptions>): void {
    this.#options = { ...this.#options, ...options };
    if (options.dismissed) this.#planUpdate();
    inOneGo(this.#draw());
    this.#tell();
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => { this.#listeners.delete(listener); };
  }

  stop(): void {
    this.#source.stop();
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
    this.#isStale = true;
    this.#updating ??= this.#keepUpToDate();
  }

  async #keepUpToDate(): Promise<void> {
    while (this.#isStale) {
      await this.#rest();
      const start = performance.now();
      await this.#update().catch((error: unknown) => {
        this.#isStale = false;
        console.error(error);
      });
      this.#lastUpdate = performance.now();
      this.#pause = Math.min(LONGEST_PAUSE, Math.max(SETTLE, REST * (this.#lastUpdate - start)));
    }
    this.#updating = null;
  }

  #rest(): Promise<void> {
    const wait = Math.max(0, this.#lastUpdate + this.#pause - performance.now());
    return new Promise((resolve) => { this.#timer = setTimeout(resolve, wait); });
  }

  async #update(): Promise<void> {
    const { slices } = this.#source;
    const segments = await slices.result(this.#shownSegments());
    await this.#judgeAnew(segments);
    await slices.result(this.#apply());
    this.#tell();
  }

  /** Only what changed is judged anew; while nobody can be asked the page keeps what it has. */
  async #judgeAnew(segments: readonly Segment[]): Promise<void> {
    const facts = this.#pageFacts();
    const { segments: before, facts: factsBefore } = this.#judged;
    if (facts === factsBefore && segments.length === before.length && segments.every((segment, n) => segment === before[n])) return;
    const findings = segments.length > 0 ? await this.#judge({ texts: segments.map(({ text }) => text), facts }) : NOTHING;
    this.#unanswered = findings ? 0 : this.#unanswered + 1;
    if (!findings) {
      this.#isStale = this.#unanswered < TRIES;
      return;
    }
    const idle = new Set(findings.idle.map((n) => segments[n]!));
    this.#judged = { segments: segments.filter((segment) => !idle.has(segment)), accepted: findings.accepted, facts };
    for (const segment of idle) if (this.#text.segments.has(segment)) this.#text.drop(segment);
  }

  *#apply(): Work {
    const { segments } = this.#text;
    const judgement = yield* judgementOf(this.#judged, this.#options.dismissed, this.#judgement);
    // Text may have gone while it was judged.
    for (const segment of this.#judged.segments) if (!segments.has(segment)) judgement.drop(segment);
    this.#judgement = judgement;
    for (const segment of segments.inOrder()) if (this.#hidden.has(segment) || judgement.in(segment).length > 0) this.#near.add(segment);
    if (this.#current && !judgement.segmentOf(this.#current)) this.setCurrent(null);
    yield;
    yield* this.#draw();
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
    this.#isStale = false;
    return shown;
  }

  /** In a single-page application another address is another text; where one is on the page says nothing. */
  #pageFacts(): TextFacts {
    const url = location.href.replace(/#(?!!?\/).*/, '');
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
