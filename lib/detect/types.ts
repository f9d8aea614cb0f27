import type { AliasPolicy, Language, Salience } from '../../data/schema.ts';

/** Why a form was taken for a mention; shown under "why is this marked?". */
export interface Reason {
  /** The alias as the dataset spells it. */
  alias: string;
  policy: AliasPolicy;
  /** How the surface form differs from the alias. */
  form: 'exact' | 'case' | 'inflected' | 'compound' | 'spelling';
  /** What on the page spoke for it: entity ids that were found too, and words. */
  evidence: { entities: string[]; words: string[] };
  /** 0–1; below the threshold nothing is marked. */
  score: number;
}

/** An entity found in a text. `start`/`end` are UTF-16 offsets into the text given, `surface` is exactly that slice. */
export interface Mention {
  start: number;
  end: number;
  surface: string;
  entity: string;
  salience: Salience;
  reason: Reason;
}

/** A candidate the text speaks for. Those of one text may overlap; which of them stand is decided last (`withoutOverlaps`). Plain data, so that it can cross from one context to another. */
export interface Accepted extends Mention {
  /** Index of the block it stands in; `start` and `end` are offsets into that. */
  block: number;
  /** What stands between it and a name of the same entity that it continues: the dash of "eco – Verband der Internetwirtschaft". */
  after?: string;
  /** Sources disagree about the entity. */
  disputed?: boolean;
}

/** What is known of the text as a whole. */
export interface TextFacts {
  lang?: Language;
  title?: string;
  /** Day of publication, ISO 8601, where the page tells it. */
  date?: string;
}

/** Work that may rest between two steps. */
export type Steps<T> = Generator<void, T, void>;
