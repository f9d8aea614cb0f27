import { EDITED } from '../anchor/edited.ts';
import { spanOf, type Span } from '../anchor/offsets.ts';
import { keepAnchored } from '../anchor/keep-anchored.ts';
import type { Anchoring, AnchorState } from '../anchor/types.ts';
import { visibleText } from '../anchor/visible-text.ts';
import { LOOK } from '../page/marks.ts';
import { editedMark, POINTED_MARK, PRIORITY, savedMark, UNCERTAIN_MARK } from '../page/names.ts';
import { ShadowPaint } from '../page/shadow-paint.ts';
import type { Color, Highlight as Saved } from '../store/types.ts';

export interface SavedMarks {
  /** Paints these, and takes away what was painted and is not among them. */
  set(highlights: readonly Saved[]): void;
  /** Where a highlight stands now, be it a guess. */
  of(id: string): Standing | null;
  /** The highlights at a point of the view, the one saved last first. */
  at(x: number, y: number): Standing[];
  /** The highlight of exactly this text, if it is a sure one. */
  over(range: Range): Standing | null;
  /** Paints a text that is about to be saved, or none. */
  preview(range: Range | null, color?: Color): void;
  /** How each stands, as far as it was looked for. */
  looked(): Looked[];
  /** Points out what a notice is about, or stops doing so. */
  pointOut(range: Range | null): void;
  /** Those of which only a guess is known. */
  uncertain(): Standing[];
  /** Takes all paint off the page. */
  stop(): void;
}

/** A highlight with a place on the page. */
export interface Standing { saved: Saved; state: AnchorState; range: Range }

export interface Looked extends Anchoring { saved: Saved }

interface PaintOptions {
  onState?(saved: Saved, anchoring: Anchoring): void;
  /** False where highlights of other documents are looked for, too: a guess would be about one of theirs. */
  guesses?(): boolean;
}

/** Paints saved highlights where they are now, and follows them; a guess is drawn as a guess. */
export function paintSaved(registry: HighlightRegistry, { onState = () => {}, guesses = () => true }: PaintOptions = {}): SavedMarks {
  const mine = new Map<string, Highlight>();
  const shadows = new ShadowPaint();
  const places = new Map<string, Looked>();
  let running = new AbortController();
  let timer: ReturnType<typeof setInterval> | undefined;
  let previewed: { range: Range; name: string } | null = null;

  function move(saved: Saved, anchoring: Anchoring): void {
    const { state } = anchoring;
    const range = state === 'uncertain' && !guesses() ? null : anchoring.range;
    const old = places.get(saved.id);
    if (old?.range) for (const name of namesOf(old)) mine.get(name)?.delete(old.range);
    const place = { ...anchoring, saved, range };
    places.set(saved.id, place);
    if (range) for (const name of namesOf(place)) draw(name, range);
    onState(saved, anchoring);
  }

  function draw(name: string, range: Range): void {
    entry(name).add(range);
    shadows.reach(range);
  }

  /** Our entry of the page's registry, which the page may have cleared. */
  function entry(name: string): Highlight {
    const highlight = mine.get(name) ?? new Highlight();
    highlight.priority = PRIORITY.saved;
    mine.set(name, highlight);
    if (registry.get(name) !== highlight) registry.set(name, highlight);
    return highlight;
  }

  /** Nothing tells of a page that cleared the registry. What another script put in our place stays. */
  function ensure(): void {
    if (document.hidden) return;
    for (const [name, highlight] of mine) if (!registry.has(name)) registry.set(name, highlight);
    shadows.ensure();
  }

  function wipe(): void {
    running.abort();
    clearInterval(timer);
    for (const highlight of mine.values()) highlight.clear();
    places.clear();
    if (previewed) draw(previewed.name, previewed.range);
  }

  function set(highlights: readonly Saved[]): void {
    wipe();
    running = new AbortController();
    if (highlights.length > 0) timer = setInterval(ensure, LOOK);
    keepAnchored(highlights, { signal: running.signal, onAnchored: move, loadEdited: () => Promise.resolve(EDITED) });
  }

  function preview(range: Range | null, color: Color = 'yellow'): void {
    if (previewed) mine.get(previewed.name)?.delete(previewed.range);
    previewed = range && { range: range.cloneRange(), name: savedMark(color) };
    if (previewed) draw(previewed.name, previewed.range);
  }

  function pointOut(range: Range | null): void {
    mine.get(POINTED_MARK)?.clear();
    if (range) draw(POINTED_MARK, range);
  }

  function over(range: Range): Standing | null {
    const visible = visibleText(document.body);
    const span = spanOf(range, visible);
    if (!span) return null;
    return standing().find((place) => place.state !== 'uncertain' && range.intersectsNode(place.range.startContainer) && isSpan(spanOf(place.range, visible), span)) ?? null;
  }

  function stop(): void {
    previewed = null;
    wipe();
    for (const [name, highlight] of mine) if (registry.get(name) === highlight) registry.delete(name);
    mine.clear();
    shadows.stop();
  }

  const standing = (): Standing[] => [...places.values()].filter((place): place is Looked & Standing => place.range !== null);
  const isAt = ({ range }: Standing, x: number, y: number): boolean =>
    [...range.getClientRects()].some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom);
  return {
    set, over, preview, pointOut, stop,
    looked: () => [...places.values()],
    of: (id) => standing().find(({ saved }) => saved.id === id) ?? null,
    at: (x, y) => standing().filter((place) => isAt(place, x, y)).reverse(),
    uncertain: () => standing().filter(({ state }) => state === 'uncertain'),
  };
}

/** Names of the registry under which a highlight is drawn; colours and lines of several add up. */
function namesOf({ saved, state }: Looked): string[] {
  if (state === 'uncertain') return [UNCERTAIN_MARK];
  return state === 'edited' ? [savedMark(saved.color), editedMark(saved.color)] : [savedMark(saved.color)];
}

const isSpan = (a: Span | null, b: Span): boolean => a?.start === b.start && a.end === b.end;
