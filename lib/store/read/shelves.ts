/** Reading the shelves of the library (`lib/library/shelf.ts`) and following them. */
import type { Shelf } from '../../library/shelf.ts';
import { library } from '../database.ts';
import { watch } from '../live.ts';

/** Shelves from the newest on; not complete while only the newest was read, which is soon there whatever the library's size. */
export interface Shelves { shelves: readonly Shelf[]; complete: boolean }

/** Tells the shelves now and after every change in whatever context; of a change only what it touched is read. Returns its undo. */
export function watchShelves(onShelves: (shelves: Shelves) => void, onError: (error: unknown) => void): () => void {
  let known = new Map<string, Shelf>();
  let [stopped, stop] = [false, () => {}];
  const follow = (): void => {
    stop = watch(() => allShelves(known), (shelves) => {
      known = new Map(shelves.map((shelf) => [shelf.first, shelf]));
      onShelves({ shelves, complete: true });
    }, onError);
  };
  newestShelf().then((newest) => {
    if (stopped) return;
    if (newest) onShelves({ shelves: [newest], complete: false });
    follow();
  }).catch(onError);
  return () => {
    stopped = true;
    stop();
  };
}

const newestShelf = (): Promise<Shelf | undefined> => library.shelves.orderBy('first').last();

async function allShelves(known: ReadonlyMap<string, Shelf>): Promise<Shelf[]> {
  return library.transaction('r', library.shelves, async () => {
    const keys = (await library.shelves.orderBy('[first+stamp]').keys()) as unknown as [first: string, stamp: number][];
    const changed = keys.filter(([first, stamp]) => known.get(first)?.stamp !== stamp).map(([first]) => first);
    const read = new Map((await library.shelves.bulkGet(changed)).flatMap((shelf) => (shelf ? [[shelf.first, shelf]] : [])));
    return keys.flatMap(([first]) => read.get(first) ?? known.get(first) ?? []).reverse();
  });
}
