/** The library, live: its shelves, and the records in view. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Live } from '../../components/page/live.ts';
import { routeHash } from '../../components/page/route.ts';
import { readView, writeView, type View } from '../../lib/library/search.ts';
import { watch } from '../../lib/store/live.ts';
import { highlightsOf } from '../../lib/store/read/highlights.ts';
import { watchShelves, type Shelves } from '../../lib/store/read/shelves.ts';
import type { Highlight } from '../../lib/store/types.ts';
import { replaceHash } from './use-route.ts';

export function useShelves(): Live<Shelves> {
  const [live, setLive] = useState<Live<Shelves>>({ state: 'loading' });
  useEffect(() => watchShelves((value) => setLive({ state: 'ready', value }), (reason) => {
    console.error(reason);
    setLive({ state: 'failed' });
  }), []);
  return live;
}

/** Records kept that are no longer in view, so that scrolling back shows them at once. */
const KEPT = 300;

/** The records with these ids as far as they are read, and every change of them. */
export function useRecords(ids: readonly string[]): ReadonlyMap<string, Highlight> {
  const known = useRef(new Map<string, Highlight>()).current;
  const [, redraw] = useState(0);
  const key = ids.join('\n');
  useEffect(() => watch(() => highlightsOf([...ids]), (found) => {
    const read = new Map(found.map((highlight) => [highlight.id, highlight]));
    for (const id of ids) {
      const [old, now] = [known.get(id), read.get(id)];
      known.delete(id);
      if (now) known.set(id, old && isSame(old, now) ? old : now);
    }
    for (const id of known.keys()) if (known.size > KEPT + ids.length) known.delete(id);
    redraw((count) => count + 1);
  }), [key]);
  return known;
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
