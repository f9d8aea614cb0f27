import { EDITED } from '../anchor/edited.ts';
import { keepAnchored } from '../anchor/keep-anchored.ts';
import type { Anchoring, AnchorState } from '../anchor/types.ts';
import { PRIORITY, savedMark, UNCERTAIN_MARK } from '../page/names.ts';
import type { Highlight as Saved } from '../store/types.ts';

export interface SavedMarks {
  /** Paints these, and takes away what was painted and is not among them. */
  set(highlights: readonly Saved[]): void;
  /** Takes all paint off the page. */
  stop(): void;
}

/** Paints saved highlights where they are now, and follows them; a guess is drawn as a guess. */
export function paintSaved(registry: HighlightRegistry, onState: (saved: Saved, state: AnchorState) => void = () => {}): SavedMarks {
  const mine = new Map<string, Highlight>();
  const places = new Map<string, { name: string; range: Range | null }>();
  let running = new AbortController();

  function move(saved: Saved, { state, range }: Anchoring): void {
    onState(saved, state);
    const old = places.get(saved.id);
    if (old?.range) mine.get(old.name)?.delete(old.range);
    const name = state === 'uncertain' ? UNCERTAIN_MARK : savedMark(saved.color);
    places.set(saved.id, { name, range });
    if (range) entry(name).add(range);
  }

  /** Our entry of the page's registry, which the page may have cleared. */
  function entry(name: string): Highlight {
    const highlight = mine.get(name) ?? new Highlight();
    highlight.priority = PRIORITY.saved;
    mine.set(name, highlight);
    if (registry.get(name) !== highlight) registry.set(name, highlight);
    return highlight;
  }

  function wipe(): void {
    running.abort();
    for (const highlight of mine.values()) highlight.clear();
    places.clear();
  }

  function set(highlights: readonly Saved[]): void {
    wipe();
    running = new AbortController();
    keepAnchored(highlights, { signal: running.signal, onAnchored: move, loadEdited: () => Promise.resolve(EDITED) });
  }

  function stop(): void {
    wipe();
    for (const [name, highlight] of mine) if (registry.get(name) === highlight) registry.delete(name);
    mine.clear();
  }
  return { set, stop };
}
