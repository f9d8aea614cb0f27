/** Sighting and judging what pages name: the lexicons live here, and the code is warm. */
import { SIGHTS as ALL_SIGHTS } from '../../data/lexicon/all-sights.ts';
import { LEXICON as ALL } from '../../data/lexicon/all.ts';
import { SIGHTS as MARKED_SIGHTS } from '../../data/lexicon/marked-sights.ts';
import { LEXICON as MARKED } from '../../data/lexicon/marked.ts';
import { findingsIn } from '../../lib/detect/judge.ts';
import { Lexicon } from '../../lib/detect/lexicon.ts';
import { openSights, type Sight } from '../../lib/detect/sight.ts';
import { sightedAmong } from '../../lib/detect/sight-through.ts';
import { inTurns } from '../../lib/detect/steps.ts';
import type { Handlers } from '../../lib/messages/dispatch.ts';
import { fail, ok } from '../../lib/messages/result.ts';
import { loadAnnotate, loadJudge } from '../../lib/tabs/inject.ts';

/** A page that names more is judged at its own cost. */
const MOST_CANDIDATES = 2000;

let marked: Lexicon | undefined;
let all: Lexicon | undefined;
const lexiconOf = (quiet: boolean): Lexicon => (quiet ? (all ??= new Lexicon(ALL)) : (marked ??= new Lexicon(MARKED)));

let markedSight: Sight | undefined;
let allSight: Sight | undefined;
const sightOf = (quiet: boolean): Sight => (quiet ? (allSight ??= openSights(ALL_SIGHTS)) : (markedSight ??= openSights(MARKED_SIGHTS)));

export const judgingHandlers: Pick<Handlers, 'page.sight' | 'page.judge' | 'judge.load' | 'sights.quiet'> = {
  'page.sight': async ({ texts, quiet, load }, { tab, frame }) => {
    const numbers = sightedAmong(texts, sightOf(quiet));
    if (load && numbers.length > 0 && tab !== null) await loadAnnotate(tab, frame);
    return ok(numbers);
  },
  'page.judge': async ({ quiet, ...reading }) => {
    const findings = await inTurns(findingsIn(reading, lexiconOf(quiet), undefined, MOST_CANDIDATES));
    return findings ? ok(findings) : fail('too-large', `page.judge: more than ${MOST_CANDIDATES} forms`);
  },
  'judge.load': async (_, { tab, frame }) => (tab === null ? fail('not-allowed', 'judge.load: not from a tab') : loadJudge(tab, frame)),
  'sights.quiet': async () => ok(ALL_SIGHTS),
};
