import type { Attribute, Term } from '../../data/schema.ts';
import { fitOfCover } from './fit.ts';
import type { Fit } from './fit.ts';

type Terms = Readonly<Record<string, Term>>;

/** A term is within another when it is that term or stands somewhere below it. */
export function isWithin(terms: Terms, narrow: string, wide: string): boolean {
  const seen = new Set<string>();
  const open = [narrow];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === wide) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    const term = terms[id];
    if (term?.parent) open.push(term.parent);
    open.push(...(term?.alsoWithin ?? []));
  }
  return false;
}

const specific = (attribute: Attribute, ids: readonly string[]) => ids.filter((id) => !attribute.terms[id]?.generic);

/** Every item of `inner` lies within one of `outer`, and no item of `outer` stays empty. */
function coversAll(terms: Terms, outer: readonly string[], inner: readonly string[]): boolean {
  return inner.every((i) => outer.some((o) => isWithin(terms, i, o))) && outer.every((o) => inner.some((i) => isWithin(terms, i, o)));
}

export function fitHierarchy(attribute: Attribute, a: readonly string[], b: readonly string[]): Fit {
  const [x, y] = [specific(attribute, a), specific(attribute, b)];
  if (!x.length || !y.length) return 'compatible';
  return fitOfCover(coversAll(attribute.terms, x, y), coversAll(attribute.terms, y, x), 'mismatch');
}

const ranksOf = (attribute: Attribute, ids: readonly string[]) =>
  ids.flatMap((id) => { const term = attribute.terms[id]; return term && !term.generic && term.rank !== undefined ? [term.rank] : []; });

/** A list of steps stands for its highest: "talks, and in the end a key area" is a key area. */
export function fitScale(attribute: Attribute, a: readonly string[], b: readonly string[]): Fit {
  const [x, y] = [ranksOf(attribute, a), ranksOf(attribute, b)];
  if (!x.length || !y.length) return 'compatible';
  return Math.max(...x) === Math.max(...y) ? 'same' : 'mismatch';
}
