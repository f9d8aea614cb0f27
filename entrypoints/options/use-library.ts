/** The library, live: its shelves, and the records in view. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { afterFrame } from '../../components/page/after-frame.ts';
import type { Live } from '../../components/page/live.ts';
import { routeHash } from '../../components/page/route.ts';
import { idsOfRows } from '../../lib/library/arrange.ts';
import { readView, search, writeView, type View } from '../../lib/library/search.ts';
import type { Shelf } from '../../lib/library/shelf.ts';
import { watch } from '../../lib/store/live.ts';
import { highlightsOf } from '../../lib/store/read/highlights.ts';
import { firstScreen, watchShelves, type FirstScreen } from '../../lib/store/read/shelves.ts';
import type { Highlight } from '../../lib/store/types.ts';
import { coming, useComing, type Coming } from './coming.ts';
import { replaceHash } from './use-route.ts';

/** Rows that fill a large window. */
const SCREEN = 12;

/** The rows of the newest shelf that its view shows first. Names are not known yet: a search for one guesses by id. */
const rowsInView = (view: View) => (shelf: Shelf): string[] =>
  idsOfRows([shelf], search([shelf], view, { now: Date.now(), entities: (name) => [name] }).rows, 0, SCREEN);

let asked: Coming<FirstScreen> | undefined;

/** Begins to read what the library shows first, before there is anything to draw it with. */
export function askForFirstScreen(query: URLSearchParams): Coming<FirstScreen> {
  asked = coming(firstScreen(rowsInView(readView(query))));
  return asked;
}

/** What was asked for when the page opened; it is good for one time, since the library goes on. */
export function useFirstScreen(query: URLSearchParams): Coming<FirstScreen> {
  return useMemo(() => {
    const first = asked ?? askForFirstScreen(query);
    asked = undefined;
    return first;
  }, []);
}

/** Shelves from the newest on; not complete while only the newest was read. */
export interface Shelves { shelves: readonly Shelf[]; complete: boolean }

/** The newest shelf first; once that can be drawn, all of them. */
export function useShelves(first: Coming<FirstScreen>, drawable: boolean): Live<Shelves> {
  const start = useComing(first);
  const [all, setAll] = useState<Live<readonly Shelf[]>>({ state: 'loading' });
  const newest = start.state === 'ready' && start.value.shelf ? [start.value.shelf] : [];
  const follow = start.state === 'ready' && drawable;
  // After the next frame: reading all would hold the first screen up.
  useEffect(() => (follow ? watchShelves(newest, (value) => setAll({ state: 'ready', value }), (reason) => {
    console.error(reason);
    setAll({ state: 'failed' });
  }) : undefined), [follow]);
  if (all.state === 'ready') return { state: 'ready', value: { shelves: all.value, complete: true } };
  if (all.state === 'failed' || start.state === 'failed') return { state: 'failed' };
  return start.state === 'ready' ? { state: 'ready', value: { shelves: newest, complete: false } } : { state: 'loading' };
}

/** Records kept that are no longer in view, so that scrolling back shows them at once. */
const KEPT = 300;

/** The records with these ids as far as they are read, and every change of them; those of `start` are there from the first. */
export function useRecords(ids: readonly string[], start: readonly Highlight[] = []): ReadonlyMap<string, Highlight> {
  const known = useRef<Map<string, Highlight>>(null);
  known.current ??= new Map(start.map((highlight) => [highlight.id, highlight]));
  const records = known.current;
  const [, redraw] = useState(0);
  const key = ids.join('\n');
  const follow = (): (() => void) => watch(() => highlightsOf([...ids]), (found) => {
    const read = new Map(found.map((highlight) => [highlight.id, highlight]));
    for (const id of ids) {
      const [old, now] = [records.get(id), read.get(id)];
      records.delete(id);
      if (now) records.set(id, old && isSame(old, now) ? old : now);
    }
    for (const id of records.keys()) if (records.size > KEPT + ids.length) records.delete(id);
    redraw((count) => count + 1);
  });
  // The reader waits for what is not known, and for nothing else: then it is time after the next frame.
  const isAwaited = ids.some((id) => !records.has(id));
  useLayoutEffect(() => {
    if (isAwaited) return follow();
    let stop = afterFrame(() => { stop = follow(); });
    return () => stop();
  }, [key]);
  return records;
}

/** What did not change stays the same object, so that it is not drawn again. */
const isSame = (a: Highlight, b: Highlight): boolean => a.updatedAt === b.updatedAt && a.state === b.state && a.deletedAt === b.deletedAt;

/** ms after the last key until the address follows: the browser takes long to change it. */
const ADDRESS_AFTER = 250;

/** What the reader sees of the library. It follows the address, and the address follows it. */
export function useView(query: URLSearchParams): [View, (view: View) => void] {
  const address = query.toString();
  const [view, setView] = useState(() => readView(query));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setView(readView(query)), [address]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = (next: View): void => {
    setView(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => replaceHash(routeHash('library', undefined, writeView(next))), ADDRESS_AFTER);
  };
  return [view, change];
}
