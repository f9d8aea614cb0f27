import { acceptedInSteps } from './decide.ts';
import type { Lexicon } from './lexicon.ts';
import { scan, type Candidate } from './scan.ts';
import type { Accepted, Steps, TextFacts } from './types.ts';

/** The texts of a page in which forms may stand, in document order. */
export interface Reading { texts: string[]; facts: TextFacts }

export interface Findings {
  /** Texts in which no form stands after all. */
  idle: number[];
  /** By text (`block`, counted without the idle ones) and place; see `withoutOverlaps`. */
  accepted: Accepted[];
}

/** What stands in texts that were read before, for a page that grows. */
export class Scans {
  #known: ReadonlyMap<string, readonly Candidate[]> = new Map();
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  *of(texts: readonly string[]): Steps<(readonly Candidate[])[]> {
    const now = new Map<string, readonly Candidate[]>();
    const all: (readonly Candidate[])[] = [];
    for (const text of texts) {
      const candidates = now.get(text) ?? this.#known.get(text) ?? scan(text, this.#lexicon);
      now.set(text, candidates);
      all.push(candidates);
      yield;
    }
    this.#known = now;
    return all;
  }
}

/** Decides over all texts of a page, in short steps; null when more forms stand in them than `most`. */
export function* findingsIn({ texts, facts }: Reading, lexicon: Lexicon, scans = new Scans(lexicon), most = Infinity): Steps<Findings | null> {
  const candidates = yield* scans.of(texts);
  if (candidates.reduce((count, one) => count + one.length, 0) > most) return null;
  const blocks = texts.map((text, n) => ({ text, candidates: candidates[n]! }));
  return {
    idle: [...blocks.keys()].filter((n) => blocks[n]!.candidates.length === 0),
    accepted: yield* acceptedInSteps(blocks.filter((block) => block.candidates.length > 0), lexicon, facts),
  };
}
