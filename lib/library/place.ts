import type { Shelf } from './shelf.ts';

/** Where an entry stands: number of its shelf × SPAN + its place there. Shelves are numbered from the newest. */
export type Place = number;
export type Places = Uint32Array;

/** A power of two, above the size of any shelf. */
export const SPAN_BITS = 10;
export const SPAN = 1 << SPAN_BITS;

export const shelfAt = (shelves: readonly Shelf[], place: Place): Shelf => shelves[Math.floor(place / SPAN)]!;
export const idAt = (shelves: readonly Shelf[], place: Place): string => shelfAt(shelves, place).ids[place % SPAN]!;

export const countAll = (shelves: readonly Shelf[]): number => shelves.reduce((sum, { ids }) => sum + ids.length, 0);
