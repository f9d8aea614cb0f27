import { LEXICON_OF_QUIET, type Reader } from '../../components/overlay/door.ts';
import { pageAddress } from '../../lib/address/here.ts';
import { canonicalOf } from '../../lib/draft/meta.ts';
import type { PageState } from '../../lib/messages/messages.ts';
import type { Annotator } from '../../lib/page/index.ts';
import type { PageMention } from '../../lib/page/types.ts';
import { DEFAULT_SETTINGS, type MentionQuote, type Settings } from '../../lib/store/types.ts';
import type { Ask } from './ask.ts';
import { annotateLoader } from './load-annotate.ts';
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

/** The page as annotated now: its marks follow the reader's settings, its paint the reader's highlights. */
export function livePage(ask: Ask, reader: ReaderLoader, changed: () => void): LivePage {
  const loader = annotateLoader(ask);
  let annotator: Annotator | null = null;
  let state = NOTHING_KNOWN;
  let stopped = false;
  /** What this page was opened for is asked once, with its first highlights. */
  let isAsked = false;
  /** Two answers may overtake each other. */
  let latest = 0;

  async function refresh(): Promise<void> {
    const turn = ++latest;
    const answer = await ask('page.hello', { url: pageAddress(), canonical: canonicalOf(document) });
    if (stopped || turn !== latest) return;
    const before = state.settings;
    if (answer.ok) state = answer.value;
    void annotate(turn, before.quiet !== state.settings.quiet);
    await paint();
  }

  /** What is marked on request only is not among the signs to wait for. */
  async function annotate(turn: number, anew: boolean): Promise<void> {
    const { density, quiet, headingsAndLinks, wholePage, comments } = state.settings;
    const options = { density, quiet, headingsAndLinks, wholePage, comments, dismissed: state.dismissed };
    if (annotator && !anew) return annotator.setOptions(options);
    const larger = quiet ? await quietLexicon() : undefined;
    const annotatePage = await loader.whenWanted(quiet);
    if (stopped || turn !== latest) return;
    annotator?.stop();
    annotator = annotatePage({ ...options, dismissed: state.dismissed }, larger);
    annotator.onChange(changed);
  }

  /** Entities marked on request only come with the reader: most pages need not carry them. */
  async function quietLexicon() {
    await reader.load();
    return LEXICON_OF_QUIET.at(globalThis);
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
    get isSettled() { return annotator?.isSettled ?? loader.isQuiet; },
    get isOff() { return state.isOff === true; },
    get highlights() { return state.highlights.length; },
    stop() {
      stopped = true;
      loader.stop();
      annotator?.stop();
      annotator = null;
    },
  };
}
