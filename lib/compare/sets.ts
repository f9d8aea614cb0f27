import type { Attribute } from '../../data/schema.ts';
import type { Fit } from './fit.ts';
import { isWithin } from './terms.ts';

/** A list of items and whether the source says that there are no others. */
export interface Listing { items: readonly string[]; complete: boolean }

const named = (attribute: Attribute, items: readonly string[]) => items.filter((id) => !attribute.terms[id]?.generic);

/** Two items name the same thing when one lies within the other. */
const meets = (attribute: Attribute, a: string, b: string) => isWithin(attribute.terms, a, b) || isWithin(attribute.terms, b, a);
const within = (attribute: Attribute, some: readonly string[], all: readonly string[]) => some.every((a) => all.some((b) => meets(attribute, a, b)));
const equal = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((item) => b.includes(item));

/** A list that leaves out some of a longer one and adds nothing. */
export const isPartOf = (attribute: Attribute, some: readonly string[], all: readonly string[]) =>
  some.length < all.length && within(attribute, some, all);

/** A list without an item is no denial of it; only two lists that both claim to be complete can clash. */
export function fitSets(attribute: Attribute, a: Listing, b: Listing): Fit {
  const [x, y] = [named(attribute, a.items), named(attribute, b.items)];
  if (!x.length || !y.length) return 'compatible';
  if (equal(x, y)) return 'same';
  return a.complete && b.complete && !(within(attribute, x, y) && within(attribute, y, x)) ? 'mismatch' : 'compatible';
}

/** One value only: naming fewer of several is an omission, naming another is a mismatch. */
export function fitIdentity(attribute: Attribute, a: readonly string[], b: readonly string[]): Fit {
  const [x, y] = [named(attribute, a), named(attribute, b)];
  if (!x.length || !y.length) return 'compatible';
  if (equal(x, y)) return 'same';
  return within(attribute, x, y) || within(attribute, y, x) ? 'compatible' : 'mismatch';
}
