/**
 * Finding a quote whose words changed. Careful before complete: similar words alone are a lookalike, so the surroundings must speak
 * for the place too; where they now touch each other the quote was deleted, and what was a lookalike when it was saved stays one.
 */
import { MAX_LOOKALIKE, MAX_LOOKALIKES } from '../limits.ts';
import { candidates, piecesOf } from './candidates.ts';
import { closest, closeUp, hasClosed, held, similarity } from './close-up.ts';
import { fitOf } from './context.ts';
import { beatenBy, placesOf, type Place, type Verdict } from './exact.ts';
import { gapOf, wasDeleted } from './gap.ts';
import { indexed, searched, type Occurrences } from './occurrences.ts';
import type { Span } from './offsets.ts';
import { toEnd } from './steps.ts';
import type { Selectors, TextQuoteSelector, Twins } from './types.ts';
import { inWords, spaced } from './words.ts';

/** Similarity and context from which on a place is the quote, edited, with this many characters on both sides that still touch it. */
const BRACKETED = { similarity: 0.5, context: 0.6, touching: 5 };
/** Those for a place whose nearest surroundings were edited too. */
const LOOSE = { similarity: 0.9, context: 0.6, touching: 0 };
/** A phrase below this length has many likenesses; more of it must have stayed. */
const PHRASE = { length: 40, similarity: 0.65 };
/** Those from which on it is worth asking. */
const WORTH_ASKING = { similarity: 0.4, context: 0.35 };
/** What speaks for a place although the surroundings have closed over the quote: almost its words. */
const MOVED = 0.8;
/** Quotes shorter than this are names and phrases: one edited word makes another name, so they are at most asked about. */
const NO_NAME = 27;
/** By how much the best place must beat the second. */
const MARGIN = 0.12;
/** By how much words must be more like the quote than like a lookalike remembered at saving to be the quote, or the other way round. */
const TWIN_MARGIN = 0.04;

type Quoted = Pick<Selectors, 'quote' | 'twins'>;
/** `lead`: by how much its words are more like the quote than like any lookalike. */
interface Edited extends Place { similarity: number; lead: number }

/** In short steps; `occurrences` when many quotes share one reading of the text. */
export function* seekEdited({ quote, twins }: Quoted, text: string, occurrences: Occurrences = searched(text)): Generator<void, Verdict | null> {
  const found: Edited[] = [];
  for (const estimate of candidates(quote, text, occurrences)) {
    yield;
    const place = placeAt({ quote, twins }, text, estimate);
    if (place && place.lead > -TWIN_MARGIN) found.push(place);
  }
  yield;
  return judge({ quote, twins }, text, found);
}

export const findEdited = (quoted: Quoted, text: string): Verdict | null => toEnd(seekEdited(quoted, text));

function placeAt({ quote, twins }: Quoted, text: string, estimate: Span): Edited | null {
  const found = closeUp(quote.exact, text, estimate);
  if (!found) return null;
  const span = held(quote, text, found);
  return { ...span, similarity: found.similarity, fit: fitOf(quote, text, span), lead: leadOf(twins, quote.exact, text.slice(span.start, span.end)) };
}

function leadOf(twins: Twins | undefined, exact: string, words: string): number {
  const lookalikes = twins?.lookalikes ?? [];
  if (lookalikes.length === 0) return 1;
  return similarity(words, exact) - Math.max(...lookalikes.map((lookalike) => similarity(words, lookalike)));
}

const worth = ({ similarity: words, fit }: Edited): number => (words + fit.both) / 2;

function judge({ quote, twins }: Quoted, text: string, found: readonly Edited[]): Verdict | null {
  const [best, ...others] = found.toSorted((a, b) => worth(b) - worth(a));
  if (!best || best.similarity < WORTH_ASKING.similarity || best.fit.both < WORTH_ASKING.context) return null;
  const verdict = (place: Edited, sure: boolean): Verdict => ({ place: { ...place, ...inWords(place, text, quote) }, sure });
  if (wasDeleted(quote, text)) return best.similarity >= MOVED ? verdict(best, false) : null;
  const counted = countedOff({ quote, twins }, text, found);
  if (counted && isItself(quote, text, counted)) return verdict(counted, true);
  const second = others.find((place) => !overlap(place, best));
  const isClear = !second || worth(best) - worth(second) >= MARGIN;
  return verdict(best, isClear && isItself(quote, text, best) && !beatenBy(twins, best));
}

const overlap = (a: Span, b: Span): boolean => a.end > b.start && a.start < b.end;

/** What a place must be whatever else is on the page. */
function isItself(quote: TextQuoteSelector, text: string, place: Edited): boolean {
  const { exact } = quote;
  const isHeld = [BRACKETED, LOOSE].some((needed) =>
    place.similarity >= needed.similarity && place.fit.both >= needed.context && place.fit.touching >= needed.touching);
  const isTooFree = exact.length < PHRASE.length && place.similarity < PHRASE.similarity;
  const isBeside = hasClosed(quote, text.slice(place.start, place.end));
  return isHeld && !isTooFree && !isBeside && place.lead >= TWIN_MARGIN && exact.length >= NO_NAME;
}

/** Of texts that stood several times all but one stand there as they did, and one edited: where that is the one counted at saving, it is the quote. */
function countedOff({ quote, twins }: Quoted, text: string, found: readonly Edited[]): Edited | undefined {
  if (!twins || twins.count < 2) return undefined;
  const same = placesOf(quote, text);
  const edited = found.filter((place) => place.fit.touching >= BRACKETED.touching && !same.some((other) => overlap(other, place)));
  if (same.length !== twins.count - 1 || edited.length !== 1) return undefined;
  return same.filter(({ start }) => start < edited[0]!.start).length === twins.index ? edited[0] : undefined;
}

/** Words elsewhere on the page, in whatever surroundings, that could be taken for the quote when it is gone. `rest` is the page without the quote. */
export function lookalikesOf({ exact }: TextQuoteSelector, rest: string): string[] {
  const estimates = candidates({ exact, prefix: '', suffix: '' }, rest, searched(rest));
  const places = [closest(exact, rest), ...estimates.map((estimate) => closeUp(exact, rest, estimate))]
    .filter((found) => found !== null && found.similarity >= WORTH_ASKING.similarity)
    .toSorted((a, b) => b!.similarity - a!.similarity);
  const words = new Set(places.map((found) => wordsAt(spaced(found!, rest), rest).slice(0, MAX_LOOKALIKE)));
  words.delete(exact.slice(0, MAX_LOOKALIKE));
  return [...words].slice(0, MAX_LOOKALIKES);
}

const wordsAt = ({ start, end }: Span, text: string): string => text.slice(start, end);

/** What saving a quote looks for lookalikes with. */
export interface LookalikeSearch { findEdited: typeof findEdited; lookalikesOf: typeof lookalikesOf }
export const LOOKALIKES: LookalikeSearch = { findEdited, lookalikesOf };

/** Where the pieces of many quotes stand, in short steps. */
export const index = (quotes: readonly TextQuoteSelector[], text: string): Generator<void, Occurrences> =>
  indexed(quotes.flatMap((quote) => [...piecesOf(quote).values()]), text);

/** What looks for quotes whose words changed, or for where they stood; a page loads it only when it has one to look for. */
export interface EditedSearch { seekEdited: typeof seekEdited; index: typeof index; gapOf: typeof gapOf }
export const EDITED: EditedSearch = { seekEdited, index, gapOf };
