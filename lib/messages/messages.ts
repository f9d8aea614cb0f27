/**
 * Every message of the system, one line each: who asks whom for what.
 * The background checks each request against `schema.ts` where it arrives; answers are always a `Result`.
 */
import type { AnchorState } from '../anchor/types.ts';
import type { CardView } from '../card/types.ts';
import type { Findings, Reading } from '../detect/judge.ts';
import type { PackedSights } from '../detect/sight.ts';
import type { UndoReport } from '../store/steps.ts';
import type { Color, Dismissal, Dismissed, Flag, Highlight, HighlightDraft, MentionQuote, Scope, Settings, Verdict } from '../store/types.ts';

export const FAILURE_CODES = [
  'invalid-message', 'not-found', 'storage-full', 'storage-failed', 'not-allowed', 'too-large', 'no-connection', 'internal',
  'import-too-large', 'import-not-json', 'import-wrong-format', 'import-newer', 'import-invalid', 'backup-newer', 'cancelled',
] as const;
/** Each has its text for the user in the locales, under `errors`. */
export type FailureCode = (typeof FAILURE_CODES)[number];

export const PROBLEMS = ['syntax', 'missing', 'type', 'unknown', 'long', 'short', 'large', 'small', 'value', 'format', 'address', 'same', 'other'] as const;

/** Something wrong in a file. `where` is a place in it (`highlights[3].page.url`; of broken syntax `line:column`), `more` what else its text needs: a limit, the values allowed. */
export interface Problem { where: string; what: (typeof PROBLEMS)[number]; more?: string }

/** A failure that crosses a context as a value. `code` picks the text for the user; `detail` is for the console and never shown alone. */
export interface Failure {
  code: FailureCode;
  detail: string;
  /** What is wrong where, for a list under the text; `import-*` only. The first few when there are many. */
  problems?: Problem[];
  /** How many problems there are in all. */
  count?: number;
}
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

/** What a page needs to start: one round trip. */
export interface PageState { settings: Settings; highlights: Highlight[]; dismissed: Dismissed[]; /** The reader turned the site off. */ isOff?: boolean }
export interface Judging extends Reading { quiet: boolean }
export interface MentionDismissal { scope: Scope; entity: string; alias: string; quote?: MentionQuote; url: string; canonical?: string; title: string }
/** A highlight that does not stand on its page as it was saved; `quote` is shortened. */
export interface ChangedHighlight {
  id: string;
  quote: string;
  state: 'edited' | 'uncertain' | 'lost';
  /** The page can lead there, or to where it stood. */
  isPlaced: boolean;
}
export interface PageSummary {
  title: string;
  mentions: { entity: string; name: string; count: number; disagreements: number }[];
  highlights: number;
  /** Those of them that do not stand there as they were saved, the lost first; missing: none, or the page still loads. */
  changed?: ChangedHighlight[];
  /** Frames stand in it, which are asked apart. */
  isFramed?: boolean;
  /** Text is selected that could be saved. */
  isSelected?: boolean;
}
/** `start` and `end` are UTF-16 offsets into the `textContent` of the body; null for text outside of it (shadow roots, frames). */
export interface MentionReport { start: number | null; end: number | null; surface: string; entity: string; drawn: boolean }
/** Tags are compared without regard to case. */
export interface BulkChange { color?: Color; addTags?: string[]; removeTags?: string[] }
/** `words`: what stands in its place, where they are others; none where they are longer than a quote may be. */
export interface AnchoredState { id: string; state: AnchorState; words?: string }
/** `known`: the same words in the same place were saved before; that one is the answer, in the colour asked for now and with the note and tags that are new. */
export interface Saved { highlight: Highlight; known: boolean }
export interface SiteState { site: string; on: boolean; permitted: boolean; /** Saved on this site. */ highlights: number }
export interface ImportReport { added: number; unchanged: number; updated: number; flags: number }
/** How it is undone: as a step, or, when it is too large for that, by the backup of what was before. Null: it changed nothing. */
export interface ImportDone extends ImportReport { undo: { step: string } | { backup: number } | null }
/** Highlights; `damaged` are those whose part of the backup cannot be read. `undo` is the backup of what was before. */
export interface RestoreReport { written: number; removed: number; damaged: number; undo: number | null }

/** Any context → background. `step` names a change of the reader's: it can be taken back by that name, several messages with one name together. */
export interface Requests {
  /** content: what applies to this page? */
  'page.hello': { ask: { url: string; canonical?: string }; answer: PageState };
  /** content: in which of these texts, in the order of the page, may a form stand or begin? Their numbers. `load`: where there are any, put the code that marks the page into this frame */
  'page.sight': { ask: { texts: string[]; quiet: boolean; load: boolean }; answer: number[] };
  /** content: a name was sighted since; put the code that marks the page into this frame */
  'annotate.load': { ask: Record<string, never>; answer: null };
  /** content: which candidates in these texts of the page are mentions? `quiet`: of entities marked on request, too */
  'page.judge': { ask: Judging; answer: Findings };
  /** content: put the code that judges into this frame: the page is too large to be sent, or was not answered */
  'judge.load': { ask: Record<string, never>; answer: null };
  /** content: what it takes to sight names, those of entities marked on request included */
  'sights.quiet': { ask: Record<string, never>; answer: PackedSights };
  /** content: put the card's code into this frame */
  'card.load': { ask: Record<string, never>; answer: null };
  /** content: a card stands in this frame; those in other frames of the tab close. `by` tells the frames apart */
  'card.shown': { ask: { by: string }; answer: null };
  /** content: the card of an entity, in the browser's language */
  'card.get': { ask: { entity: string }; answer: CardView };
  /** content, popup: names and numbers of disagreements for entity ids */
  'entities.brief': { ask: { entities: string[] }; answer: { entity: string; name: string; disagreements: number }[] };
  /** content, options: set or clear (null) a flag */
  'flag.set': { ask: { disagreement: string; verdict: Verdict | null; note?: string }; answer: Flag | null };
  /** content: save a selection; the same selection twice is one highlight */
  'highlight.save': { ask: { draft: HighlightDraft; step?: string }; answer: Saved };
  /** options, content: move to the trash, or back */
  'highlight.delete': { ask: { ids: string[]; step?: string }; answer: number };
  'highlight.restore': { ask: { ids: string[]; step?: string }; answer: number };
  /** options, content: change note, tags, colour; content: what the reader said of its place (`selectors`), what its text names (`entities`) */
  'highlight.edit': {
    ask: { id: string; note?: string; tags?: string[]; color?: Highlight['color']; selectors?: Highlight['selectors']; entities?: string[]; step?: string };
    answer: Highlight;
  };
  /** options: the reader follows the link to a highlight; its page is told once */
  'highlight.opening': { ask: { id: string }; answer: null };
  /** content: which of these did the library open this tab for? */
  'highlight.opened': { ask: { ids: string[] }; answer: string | null };
  /** options: change many alike; how many changed */
  'highlight.bulk': { ask: { ids: string[]; change: BulkChange; step?: string }; answer: number };
  /** options: make a page, by its key, and all that is one with it one with another; make it a page of its own again; how many changed */
  'pages.merge': { ask: { key: string; into: string; step?: string }; answer: number };
  'pages.split': { ask: { key: string; step?: string }; answer: number };
  /** options: take back the last change, or the one named, or do again what was taken back; null: there is none. A page names one of its own site */
  'library.undo': { ask: { step?: string; redo?: boolean }; answer: UndoReport | null };
  /** content: tags in use that begin so, most used first; with nothing typed a page learns those of its own site only */
  'tags.suggest': { ask: { typed: string }; answer: string[] };
  /** options: remove for good what lies in the trash; how many */
  'highlight.purge': { ask: { ids: string[] }; answer: number };
  /** content: how highlights of this page stand on it now, those that stand otherwise than known; how many are believed and new */
  'highlight.anchored': { ask: { url: string; states: AnchoredState[] }; answer: number };
  /** content: "not this" of a mention on this page, as far as the scope reaches; `quote` is needed for `here` */
  'dismiss.add': { ask: MentionDismissal; answer: Dismissal };
  /** content (undo), options: mark it again; how many there were. A page takes back only what was said on its own site */
  'dismiss.undo': { ask: { ids: string[] }; answer: number };
  /** popup: is annotation on for this site? turn it on or off */
  'site.get': { ask: { url: string }; answer: SiteState };
  'site.set': { ask: { url: string; on: boolean }; answer: SiteState };
  /** popup: annotate the active tab once (activeTab) */
  'tab.annotate': { ask: { tab: number }; answer: null };
  /** popup: save what is selected in the active tab, as the context menu does */
  'tab.save': { ask: { tab: number }; answer: null };
  /** options */
  'settings.set': { ask: Partial<Settings>; answer: Settings };
  /** tools: the whole library as a file; the options page reads it itself, because it may be larger than a message */
  'library.export': { ask: Record<string, never>; answer: string };
  /** options: read a library in; `job` names it for `lib/exchange/hand-over.ts`, which brings it, for `progress.ts` there and for breaking it off */
  'library.import': { ask: { job: string }; answer: ImportDone };
  /** options: break off an import or a restore; nothing of it stays */
  'library.cancel': { ask: { job: string }; answer: null };
  /** options: take everything away, with or without the backups */
  'library.erase': { ask: { backups: boolean }; answer: null };
  /** options: make a backup now; its id */
  'backup.make': { ask: Record<string, never>; answer: number };
  /** options: make the library what it was; `rebuild` gives up a library that does not open */
  'backup.restore': { ask: { id: number; job?: string; rebuild?: boolean }; answer: RestoreReport };
  /** options; how many */
  'backup.delete': { ask: { ids: number[] }; answer: number };
  'options.open': { ask: { hash?: string }; answer: null };
}
export type RequestName = keyof Requests;

/** Background or popup → content script of a tab. */
export interface PageRequests {
  /** is a living content script here? Answered by `onPageRequest` itself. */
  'page.ping': { ask: Record<string, never>; answer: null };
  'page.summary': { ask: Record<string, never>; answer: PageSummary };
  /** remove every trace, the listener included: the script is injected anew when annotation is turned on again */
  'page.stop': { ask: Record<string, never>; answer: null };
  'page.command': { ask: { command: 'next' | 'previous' | 'open' | 'save' }; answer: null };
  'page.show': { ask: { entity: string }; answer: null };
  /** lead to a highlight, or to where it stood; a guess is asked about */
  'page.showHighlight': { ask: { id: string }; answer: null };
  /** a card stands in another frame, unless `by` is oneself */
  'page.cardElsewhere': { ask: { by: string }; answer: null };
  /** tools: every mention found, drawn or not; null while reading has not begun */
  'page.mentions': { ask: Record<string, never>; answer: MentionReport[] | null };
  /** something this page shows changed in the store */
  'page.changed': { ask: { what: 'highlights' | 'flags' | 'settings' | 'dismissed' }; answer: null };
}
export type PageRequestName = keyof PageRequests;
