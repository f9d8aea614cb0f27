/** Keeping highlights in their places while a page loads, changes and is rebuilt under them. */
import { placed, seekOn, type Reading } from './anchor.ts';
import type { EditedSearch } from './edited.ts';
import { isIntact, rangeOf } from './offsets.ts';
import { makeSlices } from './steps.ts';
import type { Anchoring, Selectors } from './types.ts';
import { readVisibleText } from './visible-text.ts';

export interface KeepOptions<T> {
  /** Told when a highlight is first looked for, and whenever its state or range has changed. */
  onAnchored: (highlight: T, anchoring: Anchoring) => void;
  /** Loads the search for edited quotes; asked only when one is missing on a page that has loaded. */
  loadEdited?: () => Promise<EditedSearch | undefined>;
  signal: AbortSignal;
}

/** Pause before the next look after the page changed, ms; doubled while looking changes nothing. */
const FIRST_PAUSE = 300;
const LAST_PAUSE = 10_000;
/** Readings of one look: a page that changes all the time is looked at again later. */
const MOST_READINGS = 4;

/** What a page changes when it shows what was hidden; watched only while something is missing. */
const SHOWING = ['class', 'hidden', 'open', 'style'];

/** Looks for all at once, then again for what is missing or torn off as the page changes, until the signal. */
export function keepAnchored<T extends { selectors: Selectors }>(highlights: readonly T[], options: KeepOptions<T>): void {
  if (highlights.length > 0 && !options.signal.aborted) new Keeper(highlights, options).start();
}

interface Standing { anchoring: Anchoring; words: string }

class Keeper<T extends { selectors: Selectors }> {
  readonly #highlights: readonly T[];
  readonly #options: KeepOptions<T>;
  readonly #standing = new Map<T, Standing>();
  readonly #observer = new MutationObserver((records) => { if (this.#concerns(records)) this.#soon(); });
  #pause = FIRST_PAUSE;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #looking = false;
  readonly #slices = makeSlices();
  #edited: EditedSearch | undefined;
  #known: { text?: string; edited?: EditedSearch | undefined } = {};
  #body: HTMLElement | null = null;

  constructor(highlights: readonly T[], options: KeepOptions<T>) {
    this.#highlights = highlights;
    this.#options = options;
  }

  start(): void {
    const { signal } = this.#options;
    const again = () => this.#soon(FIRST_PAUSE);
    document.addEventListener('visibilitychange', again, { signal });
    if (document.readyState !== 'complete') window.addEventListener('load', again, { signal });
    signal.addEventListener('abort', () => this.#stop());
    void this.#look();
  }

  #stop(): void {
    this.#observer.disconnect();
    clearTimeout(this.#timer);
  }

  #soon(pause = this.#pause): void {
    if (this.#timer !== undefined || this.#options.signal.aborted) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#looking) this.#soon();
      else void this.#look();
    }, pause);
  }

  async #look(): Promise<void> {
    if (document.hidden) return;
    this.#looking = true;
    let changed = 0;
    try {
      changed = await this.#anchorAll();
      if (!this.#edited && document.readyState === 'complete' && this.#missing().length > 0) {
        this.#edited = await this.#options.loadEdited?.();
        if (this.#edited) changed += await this.#anchorAll();
      }
    } finally {
      this.#pause = changed > 0 ? FIRST_PAUSE : Math.min(LAST_PAUSE, this.#pause * 2);
      this.#looking = false;
    }
    // Nothing tells of a shadow root that comes late, or of a style sheet that shows text: what is missing is looked for some more times.
    if (this.#pause < LAST_PAUSE && this.#missing().length > 0) this.#soon();
  }

  /** Answers how many highlights changed their state or place. */
  async #anchorAll(): Promise<number> {
    let reading = await this.#read();
    if (this.#isKnown(reading)) return 0;
    this.#known = { text: reading.visible.text, edited: this.#edited };
    const missing = this.#missing();
    let changed = 0;
    for (let at = 0, readings = 1; at < missing.length;) {
      const standing = await this.#slices.run(seekOn(missing[at]!.selectors, reading));
      if (this.#options.signal.aborted) return changed;
      if (!this.#sawChange() || !standing || isIntact(standing.place, reading.visible)) {
        if (this.#note(missing[at]!, standing ? placed(standing, reading.visible) : this.#gone(missing[at]!, reading))) changed++;
        at++;
      } else if (++readings > MOST_READINGS) {
        this.#known = {};
        return changed;
      } else reading = await this.#read(reading);
    }
    return changed;
  }

  /** Lost; where it stood is asked only once it was looked for in other words, too. */
  #gone({ selectors }: T, { visible, edited }: Reading): Anchoring {
    const place = edited?.gapOf(selectors.quote, visible.text);
    const gap = place && rangeOf(place, visible);
    return { state: 'lost', range: null, ...(gap && { gap }) };
  }

  /** The page's text, and where the pieces of missing quotes stand in it. */
  async #read(before?: Reading): Promise<Reading> {
    this.#observer.takeRecords();
    this.#watch();
    const visible = await this.#slices.run(readVisibleText(document.body));
    this.#watch(visible.shadowRoots);
    const edited = this.#edited;
    if (before && before.visible.text === visible.text) return { ...before, visible };
    const quotes = this.#missing().map(({ selectors }) => selectors.quote);
    return { visible, edited, occurrences: edited && await this.#slices.run(edited.index(quotes, visible.text)) };
  }

  /** All there is to find in this text was found before. */
  #isKnown({ visible, edited }: Reading): boolean {
    return visible.text === this.#known.text && edited === this.#known.edited && !this.#isTorn();
  }

  #isTorn(): boolean {
    return [...this.#standing.values()].some(({ anchoring: { range, gap }, words }) => (range !== null && range.toString() !== words) || gap?.collapsed);
  }

  /** The body may be another one than before: some applications exchange it to show another page. */
  #watch(shadowRoots: readonly ShadowRoot[] = []): void {
    this.#body = document.body;
    this.#observer.observe(document.documentElement, { childList: true });
    const attributes = this.#missing().length > 0 ? { attributeFilter: SHOWING } : {};
    for (const root of [this.#body, ...shadowRoots]) this.#observer.observe(root, { childList: true, characterData: true, subtree: true, ...attributes });
  }

  /** Our own interface comes and goes beside the body. */
  #concerns(records: readonly MutationRecord[]): boolean {
    return document.body !== this.#body || records.some(({ target }) => target !== document.documentElement);
  }

  /** A page that changes between two slices may make the reading stale; it also earns another look. */
  #sawChange(): boolean {
    const records = this.#observer.takeRecords();
    if (this.#concerns(records)) this.#soon();
    return this.#concerns(records.filter(({ type }) => type !== 'attributes'));
  }

  /** Those not found for sure, and those whose words no longer stand in their range. */
  #missing(): T[] {
    return this.#highlights.filter((highlight) => {
      const standing = this.#standing.get(highlight);
      return !standing || !isPainted(standing.anchoring) || standing.anchoring.range?.toString() !== standing.words;
    });
  }

  #note(highlight: T, anchoring: Anchoring): boolean {
    const before = this.#standing.get(highlight)?.anchoring;
    this.#standing.set(highlight, { anchoring, words: anchoring.range?.toString() ?? '' });
    const isNew = before === undefined || !isSame(before, anchoring);
    if (isNew) this.#options.onAnchored(highlight, anchoring);
    return isNew;
  }
}

const isPainted = ({ state }: Anchoring) => state !== 'lost' && state !== 'uncertain';

const isSame = (a: Anchoring, b: Anchoring) => a.state === b.state && a.words === b.words && isSameRange(a.range, b.range) && isSameRange(a.gap ?? null, b.gap ?? null);

const isSameRange = (a: Range | null, b: Range | null) => a === b || (a !== null && b !== null
  && a.startContainer === b.startContainer && a.startOffset === b.startOffset && a.endContainer === b.endContainer && a.endOffset === b.endOffset);
