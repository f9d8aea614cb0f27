/**
 * The whole library in few words: what it consists of, in groups of highlights whose names change with what is in them. Two outlines are
 * compared in milliseconds at any size; only groups that differ have to be read.
 */
import { SHELF_SIZE } from '../../library/shelf.ts';
import { library } from '../database.ts';
import { digest } from '../digest.ts';
import type { Dismissal, Flag, Highlight, Settings, SiteChoice } from '../types.ts';

/** Some highlights. The name is made from the shelf's stamp, or in the trash from what lies there since when. */
export interface Group { name: string; shelf?: { first: string; stamp: number }; ids?: string[] }

/** All that is not a highlight. */
export interface Rest {
  flags: Flag[];
  sites: SiteChoice[];
  dismissals: Dismissal[];
  settings: { value: Partial<Settings>; updatedAt: number } | null;
}

export interface Outline {
  groups: Group[];
  /** Highlights, the trash included. */
  total: number;
  trash: number;
  rest: Rest;
}

const tables = () => [library.highlights, library.shelves, library.flags, library.sites, library.dismissals, library.meta];

export const outline = (): Promise<Outline> => library.transaction('r', tables(), async () => {
  const { highlights, shelves, flags, sites, dismissals, meta } = library;
  const [keys, total, times, ids, settings] = await Promise.all([
    shelves.orderBy('[first+stamp]').keys() as unknown as Promise<[first: string, stamp: number][]>, highlights.count(),
    highlights.orderBy('deletedAt').keys() as unknown as Promise<number[]>, highlights.orderBy('deletedAt').primaryKeys(), meta.get('settings'),
  ]);
  return {
    groups: [...keys.map(([first, stamp]) => ({ name: `shelf-${String(stamp).replace('0.', '')}`, shelf: { first, stamp } })), ...inTrash(ids, times)],
    total, trash: ids.length,
    rest: {
      flags: await flags.toArray(), sites: await sites.toArray(), dismissals: await dismissals.toArray(),
      settings: settings ? { value: settings.value, updatedAt: settings.updatedAt } : null,
    },
  };
});

/** Nothing is edited in the trash: what lies there since when says what it is. */
function inTrash(ids: readonly string[], times: readonly number[]): Group[] {
  return slices(ids).map((part, slice) => ({
    name: `trash-${digest(part.map((id, at) => `${id} ${times[slice * SHELF_SIZE + at]}`).join('\n'))}`, ids: part,
  }));
}

export const slices = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / SHELF_SIZE) }, (_, at) => ids.slice(at * SHELF_SIZE, (at + 1) * SHELF_SIZE));

/** The ids of a group as it stands now; null when it is no longer what its name says. */
export async function idsOf({ shelf, ids }: Group): Promise<string[] | null> {
  if (!shelf) return ids ?? [];
  const found = await library.shelves.get(shelf.first);
  return found?.stamp === shelf.stamp ? found.ids : null;
}

/** The records of a group; null when it is no longer what its name says. */
export const recordsOf = (group: Group): Promise<Highlight[] | null> => library.transaction('r', library.highlights, library.shelves, async () => {
  const ids = await idsOf(group);
  if (!ids) return null;
  const found = (await library.highlights.bulkGet(ids)).filter((highlight) => highlight !== undefined);
  const isTrash = group.ids === undefined || (found.length === ids.length && found.every(({ deletedAt }) => deletedAt !== null));
  return isTrash ? found : null;
});

/** The outline of one moment, with the records of the groups not yet `known`; without them when they are more than `most`. */
export const snapshot = (known: (name: string) => boolean, most: number): Promise<{ now: Outline; missing: Group[]; records: Highlight[][] | null }> =>
  library.transaction('r', tables(), async () => {
    const now = await outline();
    const missing = now.groups.filter(({ name }) => !known(name));
    if (missing.length > most) return { now, missing, records: null };
    const records: Highlight[][] = [];
    for (const group of missing) records.push((await recordsOf(group)) ?? []);
    return { now, missing, records };
  });

/** In the order of their ids, in groups of a shelf's size: for a library whose shelves cannot be relied on. */
export const everyGroup = async (): Promise<string[][]> => slices(await library.highlights.toCollection().primaryKeys());

export const isEmpty = ({ total, rest }: Outline): boolean =>
  total === 0 && rest.settings === null && [rest.flags, rest.sites, rest.dismissals].every(({ length }) => length === 0);
