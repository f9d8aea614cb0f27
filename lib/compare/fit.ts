/**
 * How one value stands to another of the same attribute: `finer` lies inside the other, `coarser` holds it,
 * `compatible` can be true beside it, `mismatch` cannot (or stresses something else, as the attribute says).
 */
export type Fit = 'same' | 'finer' | 'coarser' | 'compatible' | 'mismatch';

/** The fit from its two halves: does a cover b, does b cover a? */
export function fitOfCover(aCoversB: boolean, bCoversA: boolean, otherwise: Fit): Fit {
  if (aCoversB && bCoversA) return 'same';
  if (aCoversB) return 'coarser';
  return bCoversA ? 'finer' : otherwise;
}
