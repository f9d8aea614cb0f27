import type { Case, Expected } from './corpus.ts';

export interface Found extends Expected { surface: string; policy: string }

export interface Tally { right: number; wrong: number; missed: number; words: number }

export interface Slip { case: string; kind: 'wrong' | 'missed' | 'span'; surface: string; entity: string; text: string }

const overlaps = (a: Expected, b: Expected): boolean => a.start < b.end && b.start < a.end;

/**
 * A found mention is right when it overlaps an expected one of the same entity; each expected one counts once.
 * Other edges than the corpus has are listed as `span` but do not count as an error.
 */
export function scoreCase(page: Case, found: readonly Found[]): { tally: Tally; slips: Slip[] } {
  const open = new Set(page.expected);
  const slips: Slip[] = [];
  const slip = (kind: Slip['kind'], at: Expected): void => {
    slips.push({ case: page.id, kind, surface: page.text.slice(at.start, at.end), entity: at.entity, text: page.text });
  };
  let right = 0;
  let wrong = 0;
  for (const mention of found) {
    const match = [...open].find((expected) => expected.entity === mention.entity && overlaps(expected, mention));
    if (match === undefined) {
      wrong += 1;
      slip('wrong', mention);
      continue;
    }
    open.delete(match);
    right += 1;
    if (match.start !== mention.start || match.end !== mention.end) slip('span', mention);
  }
  for (const expected of open) slip('missed', expected);
  return { tally: { right, wrong, missed: open.size, words: page.text.split(/\s+/).length }, slips };
}

export const add = (a: Tally, b: Tally): Tally => ({
  right: a.right + b.right, wrong: a.wrong + b.wrong, missed: a.missed + b.missed, words: a.words + b.words,
});

export const NOTHING: Tally = { right: 0, wrong: 0, missed: 0, words: 0 };

/** Shares from 0 to 1; 1 where nothing was there to be right or wrong about. */
export const precision = ({ right, wrong }: Tally): number => (right + wrong === 0 ? 1 : right / (right + wrong));
export const recall = ({ right, missed }: Tally): number => (right + missed === 0 ? 1 : right / (right + missed));
