/** Which pages are one on the reader's word. */
import { library } from '../database.ts';
import type { PageJoin } from '../types.ts';

/** The newest first. */
export const allJoins = async (): Promise<PageJoin[]> => (await library.joins.toArray()).sort((a, b) => b.updatedAt - a.updatedAt);

export const rootOf = async (key: string): Promise<string> => (await library.joins.get(key))?.into ?? key;

/** The keys of all pages that are one with this one, itself included. */
export async function familyOf(key: string): Promise<string[]> {
  const root = await rootOf(key);
  return [root, ...(await library.joins.where('into').equals(root).primaryKeys())];
}
