import { Scans, findingsIn, type Reading, type Findings } from '../detect/judge.ts';
import type { Lexicon } from '../detect/lexicon.ts';
import type { Slices } from './slices.ts';

/** Says which candidates of a page are mentions; null: nobody could be asked. */
export type Judge = (reading: Reading) => Promise<Findings | null>;

/** Judges in the page itself, in slices that leave it its turn. */
export function judgeHere(lexicon: Lexicon, slices: Slices): Judge {
  const scans = new Scans(lexicon);
  return (reading) => slices.result(findingsIn(reading, lexicon, scans));
}
