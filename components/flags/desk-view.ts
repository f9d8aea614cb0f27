import type { Disagreement, Language } from '../../data/schema.ts';
import { disagreementView } from '../../lib/card/disagreement-view.ts';
import type { DatasetIndex } from '../../lib/card/index-dataset.ts';
import type { DeskEntry } from './entry.ts';

/** Flags are left out: the desk reads them live. */
export function deskEntry(disagreement: Disagreement, index: DatasetIndex, language: Language): DeskEntry {
  const claims = disagreement.sides.flatMap((side) => side.claims);
  const sources = claims.flatMap((id) => index.claim.get(id)?.source ?? []);
  return { view: disagreementView(disagreement, index, language, null), entity: disagreement.subject, sources: [...new Set(sources)] };
}

/** All disagreements of the dataset, those that matter most first. */
export const deskEntries = (index: DatasetIndex, language: Language): DeskEntry[] =>
  [...index.dataset.disagreements].sort((a, b) => b.rank - a.rank).map((disagreement) => deskEntry(disagreement, index, language));
