/** The library, live: its shelves, and the records in view. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Live } from '../../components/page/live.ts';
import { watch } from '../../lib/store/live.ts';
import { highlightsOf } from '../../lib/store/read/highlights.ts';
import { watchShelves, type Shelves } from '../../lib/store/read/shelves.ts';
import type { Highlight } from '../../lib/store/types.ts';

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
    for (const id of ids) known.delete(id);
    for (const highlight of found) known.set(highlight.id, highlight);
    for (const id of known.keys()) if (known.size > KEPT + ids.length) known.delete(id);
    redraw((count) => count + 1);
  }), [key]);
  return known;
}
