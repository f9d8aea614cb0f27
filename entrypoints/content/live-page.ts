import { SIGHTS } from '../../data/lexicon/marked-sights.ts';
import type { Reader } from '../../components/overlay/door.ts';
import { pageAddress } from '../../lib/address/here.ts';
import { statedCanonical } from '../../lib/draft/meta.ts';
import type { PageState } from '../../lib/messages/messages.ts';
import { openSights } from '../../lib/detect/sight.ts';
import { ANNOTATE } from '../../lib/page/door.ts';
import type { Annotator } from '../../lib/page/index.ts';
import { TextSource, type FarSight } from '../../lib/page/text-source.ts';
import type { PageMention, PageOptions } from '../../lib/page/types.ts';
import { DEFAULT_SETTINGS, type MentionQuote, type Settings } from '../../lib/store/types.ts';
import type { Ask } from './ask.ts';
import type { ReaderLoader } from './load-reader.ts';
import { overlap } from './ranges.ts';

export interface LivePage {
  /** Asks what applies to this page, and brings marks and paint in line. */
  refresh(): Promise<void>;
  mentions(): readonly PageMention[];
  mention(key: string): PageMention | undefined;
  mentionAt(x: number, y: number): PageMention | null;
  rangeOf(mention: PageMention): Range | null;
  mark(mention: PageMention | null): void;
  entitiesIn(range: Range): string[];
  quoteOf(mention: PageMention): MentionQuote | null;
  readonly settings: Settings;
  readonly annotator: Annotator | null;
  /** Nothing of the page as it stands is left to read, or it was looked through and names nothing; not yet before that has begun. */
  readonly isSettled: boolean;
  readonly highlights: number;
  /** The reader turned this site off. */
  readonly isOff: boolean;
  stop(): void;
}

const NOTHING_KNOWN: PageState = { settings: DEFAULT_SETTINGS, highlights: [], dismissed: [] };

/** What reads the page; `source` comes later where more is sighted than every page carries. */
interface Run { quiet: boolean; source: TextSource | null; /** The background is asked what it sights. */ looking: Promise<unknown> | null; /** Its annotator is on its way, or was not wanted yet. */ isPending: boolean }

/** The page as annotated now: its marks follow the reader's settings, its paint the reader's highlights. */
export function livePage(ask: Ask, reader: ReaderLoader, changed: () => void): LivePage {
  let run: Run | null = null;
  /** It may never come. */
  let annotator: Annotator | null = null;
  let state = NOTHING_KNOWN;
  const { promise: told, resolve: tell } = Promise.withResolvers<void>();
  let stopped = false;
  /** What this page was opened for is asked once, with its first highlights. */
  let isAsked = false;
  /** Two answers may overtake each other. */
  let latest = 0;
  begin(state.settings.quiet);

  async function refresh(): Promise<void> {
    const turn = ++latest;
    const answer = await ask('page.hello', { url: pageAddress(), canonical: statedCanonical(document) });
    if (stopped || turn !== latest) return;
    if (answer.ok) state = answer.value;
    tell();
    if (run?.quiet !== state.settings.quiet) begin(state.settings.quiet);
    else if (annotator) annotator.setOptions(options());
    // What was asked for before may not have come: the page slept, or the background was gone.
    else if (!run.isPending) void annotate(run);
    await paint();
  }

  function options(): PageOptions {
    const { settings: { density, quiet, headingsAndLinks, wholePage, comments }, dismissed } = state;
    return { density, quiet, headingsAndLinks, wholePage, comments, dismissed };
  }

  function leave(): void {
    annotator?.stop();
    annotator = null;
    run?.source?.stop();
    run = null;
  }

  /** The background looks through the page: its code is warm and costs the page nothing. */
  function farSight(own: Run): FarSight {
    return async (texts) => {
      const looking = (own.looking = ask('page.sight', { texts, quiet: own.quiet, load: !ANNOTATE.at(globalThis) }));
      const answer = await looking;
      return answer.ok ? answer.value : null;
    };
  }

  function begin(quiet: boolean): void {
    leave();
    run = { quiet, source: null, looking: null, isPending: false };
    if (!quiet) run.source = new TextSource(() => openSights(SIGHTS), farSight(run));
    void annotate(run);
  }

  /** Most pages name nothing: what marks a page comes at the first sign of a name. */
  async function annotate(own: Run): Promise<void> {
    own.isPending = true;
    await bring(own);
    own.isPending = false;
  }

  async function bring(own: Run): Promise<void> {
    if (!own.source) {
      const sights = await ask('sights.quiet', {});
      if (run !== own || !sights.ok) return;
      own.source = new TextSource(() => openSights(sights.value), farSight(own));
    }
    await Promise.all([own.source.sighted, told]);
    // With the answer comes the code that marks the page.
    await own.looking;
    if (run === own && !ANNOTATE.at(globalThis)) await ask('annotate.load', {});
    if (run !== own) return;
    annotator = ANNOTATE.at(globalThis)?.(own.source, ask, options()) ?? null;
    annotator?.onChange(changed);
  }

  async function paint(): Promise<void> {
    const { highlights } = state;
    const painter = highlights.length > 0 ? await reader.load() : reader.now;
    if (stopped) return;
    painter?.paintSaved(highlights);
    if (painter && self === top) await arrive(painter, highlights.map(({ id }) => id));
  }

  /** Whoever came from the library came for one highlight. */
  async function arrive(painter: Reader, ids: string[]): Promise<void> {
    if (isAsked || ids.length === 0) return;
    isAsked = true;
    const opened = await ask('highlight.opened', { ids });
    if (!stopped && opened.ok && opened.value !== null) painter.arriveAt(opened.value);
  }

  const mentions = (): readonly PageMention[] => annotator?.mentions ?? [];
  const rangeOf = (mention: PageMention): Range | null => annotator?.rangeOf(mention) ?? null;
  return {
    refresh,
    mentions,
    mention: (key) => mentions().find((mention) => mention.key === key),
    mentionAt: (x, y) => annotator?.mentionAt(x, y) ?? null,
    rangeOf,
    mark: (mention) => annotator?.setCurrent(mention),
    entitiesIn: (range) => [...new Set(mentions().filter((mention) => {
      const own = rangeOf(mention);
      return own !== null && overlap(own, range);
    }).map(({ entity }) => entity))],
    quoteOf: (mention) => annotator?.quoteOf(mention) ?? null,
    get settings() { return state.settings; },
    get annotator() { return annotator; },
    get isSettled() { return annotator?.isSettled ?? run?.source?.isQuiet ?? false; },
    get isOff() { return state.isOff === true; },
    get highlights() { return state.highlights.length; },
    stop() {
      stopped = true;
      leave();
    },
  };
}
