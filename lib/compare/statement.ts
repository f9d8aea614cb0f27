import type { Attribute, Claim, Modality, Source } from '../../data/schema.ts';
import type { DayRange } from '../values/edtf.ts';
import { stretchOf } from './intervals.ts';
import type { Stretch } from './intervals.ts';
import type { Knowledge } from './knowledge.ts';

/** A claim with all that the comparison asks of its source. */
export interface Statement {
  claim: Claim;
  attribute: Attribute;
  source: Source;
  /** The source whose text it is: copies of one text count as one. */
  root: string;
  /** Who says so: the person quoted, or the source itself. */
  voice: string;
  /** When the source was published, as far as known. */
  published: DayRange;
  reference: boolean;
  commitment: Commitment;
  /** The days or numbers the value means; null for values of other types. */
  stretch: Stretch | null;
  /** A list that claims to name everything there is. */
  complete: boolean;
}

/** How firmly a thing is said to be so: only talked about, meant to be, or so. */
export type Commitment = 0 | 1 | 2;
const COMMITMENT: Record<Modality, Commitment> = { 'under-discussion': 0, planned: 1, expected: 1, stated: 2, happened: 2 };

const ANY_DAY: DayRange = { start: -Infinity, end: Infinity, approximate: false, uncertain: false };

/** Null when the claim names an attribute or source that is not known (a claim added by a reader may). */
export function statementOf(claim: Claim, knowledge: Knowledge): Statement | null {
  const attribute = knowledge.attribute(claim.attribute);
  const source = knowledge.source(claim.source);
  if (!attribute || !source || !(attribute.value in claim.value)) return null;
  const root = source.copyOf ?? source.id;
  return {
    claim, attribute, source, root,
    voice: claim.by ?? root,
    published: knowledge.published(source.id) ?? ANY_DAY,
    reference: source.kind === 'reference',
    commitment: COMMITMENT[claim.modality],
    stretch: stretchOf(claim.value, knowledge),
    complete: claim.complete ?? attribute.compare.complete,
  };
}

export const sameVoice = (a: Statement, b: Statement) => a.root === b.root && a.voice === b.voice;
