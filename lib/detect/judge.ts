import { acceptedInSteps } from './decide.ts';
import type { Block } from './item.ts';
import type { Lexicon } from './lexicon.ts';
import { scan } from './scan.ts';
import type { Accepted, Steps, TextFacts } from './types.ts';

/** The texts of a page in which forms may stand, in document order. */
export interface Reading { texts: string[]; facts: TextFacts }

export interface Findings {
  /** Texts in which no form stands after all. */
  idle: number[];
  /** By text (`block`, counted without the idle ones) and place; see `withoutOverlaps`. */
  accepted: Accepted[];
}

/** A line of a text, and where it begins there. Lines that a form goes across stay one. */
interface Line extends Block { offset: number }

function linesOf(text: string, lexicon: Lexicon): readonly Line[] {
  const candidates = scan(text, lexicon);
  if (!text.includes('\n')) return candidates.length > 0 ? [{ text, offset: 0, candidates }] : [];
  const lines: Line[] = [];
  for (let offset = 0, end = text.indexOf('\n'); offset <= text.length; end = text.indexOf('\n', end + 1)) {
    if (candidates.some((one) => one.start < end && end < one.end)) continue;
    const [from, to] = [offset, end < 0 ? text.length : end];
    const own = candidates.filter(({ start }) => start >= from && start < to);
    if (own.length > 0) lines.push({ text: text.slice(from, to), offset, candidates: own.map((one) => ({ ...one, start: one.start - from, end: one.end - from, formEnd: one.formEnd - from })) });
    offset = to + 1;
  }
  return lines;
}

/** What stands in texts that were read before, for a page that grows. */
export class Scans {
  #known: ReadonlyMap<string, readonly Line[]> = new Map();
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** By text, the lines in which forms stand. */
  *of(texts: readonly string[]): Steps<(readonly Line[])[]> {
    const now = new Map<string, readonly Line[]>();
    const all: (readonly Line[])[] = [];
    for (const text of texts) {
      const lines = now.get(text) ?? this.#known.get(text) ?? linesOf(text, this.#lexicon);
      now.set(text, lines);
      all.push(lines);
      yield;
    }
    this.#known = now;
    return all;
  }
}

/** Decides over all texts of a page, in short steps; null when more forms stand in them than `most`. */
export function* findingsIn({ texts, facts }: Reading, lexicon: Lexicon, scans = new Scans(lexicon), most = Infinity): Steps<Findings | null> {
  const linesByText = yield* scans.of(texts);
  const lines = linesByText.filter((own) => own.length > 0).flatMap((own, block) => own.map((line) => ({ block, line })));
  if (lines.reduce((count, { line }) => count + line.candidates.length, 0) > most) return null;
  const accepted = yield* acceptedInSteps(lines.map(({ line }) => line), lexicon, facts);
  return {
    idle: [...linesByText.keys()].filter((n) => linesByText[n]!.length === 0),
    accepted: accepted.map((one) => {
      const { block, line: { offset } } = lines[one.block]!;
      return { ...one, block, start: one.start + offset, end: one.end + offset };
    }),
  };
}
