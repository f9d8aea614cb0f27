/** Sighting and judging what pages name: the lexicons live here, and the code is warm. */
import { SIGHTS as ALL_SIGHTS } from '../../data/lexicon/all-sights.ts';
import { LEXICON as ALL } from '../../data/lexicon/all.ts';
import { LEXICON as MARKED } from '../../data/lexicon/marked.ts';
import { findingsIn } from '../../lib/detect/judge.ts';
import { Lexicon, type PackedLexicon } from '../../lib/detect/lexicon.ts';
import type { Sight } from '../../lib/detect/sight.ts';
import { sightedAmong } from '../../lib/detect/sight-through.ts';
import { inTurns } from '../../lib/detect/steps.ts';
import { sightBy } from '../../lib/detect/touch.ts';
import type { Handlers } from '../../lib/messages/dispatch.ts';
import { fail, ok } from '../../lib/messages/result.ts';
import { loadAnnotate, loadJudge } from '../../lib/tabs/inject.ts';

/** A page that names more is judged at its own cost. */
const MOST_CANDIDATES = 2000;

interface Kept { lexicon: Lexicon; sight: Sight }

function keep(packed: PackedLexicon): Kept {
  const lexicon = new Lexicon(packed);
  return { lexicon, sight: sightBy(lexicon) };
}

let marked: Kept | undefined;
let all: Kept | undefined;
const kept = (quiet: boolean): Kept => (quiet ? (all ??= keep(ALL)) : (marked ??= keep(MARKED)));

export const judgingHandlers: Pick<Handlers, 'page.sight' | 'page.judge' | 'judge.load' | 'sights.quiet'> = {
  'page.sight': async ({ texts, quiet, load }, { tab, frame }) => {
    const numbers = sightedAmong(texts, kept(quiet).sight);
    if (load && numbers.length > 0 && tab !== null) await loadAnnotate(tab, frame);
    return ok(numbers);
  },
  'page.judge': async ({ quiet, ...reading }) => {
    const findings = await inTurns(findingsIn(reading, kept(quiet).lexicon, undefined, MOST_CANDIDATES));
    return findings ? ok(findings) : fail('too-large', `page.judge: more than ${MOST_CANDIDATES} forms`);
  },
  'judge.load': async (_, { tab, frame }) => (tab === null ? fail('not-allowed', 'judge.load: not from a tab') : loadJudge(tab, frame)),
  'sights.quiet': async () => ok(ALL_SIGHTS),
};
