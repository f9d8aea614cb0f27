import { library } from '../database.ts';
import type { Flag } from '../types.ts';

/** Last changed first. */
export const allFlags = (): Promise<Flag[]> => library.flags.orderBy('updatedAt').reverse().toArray();

export const flagsOf = async (disagreements: string[]): Promise<Flag[]> =>
  (await library.flags.bulkGet(disagreements)).filter((flag) => flag !== undefined);
