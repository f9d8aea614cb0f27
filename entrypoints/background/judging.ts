/** Judging what pages name: the lexicons live here, and pages carry only what it takes to find text in which something may be named. */
import { SIGHTS as ALL_SIGHTS } from '../../data/lexicon/all-sights.ts';
import { LEXICON as ALL } from '../../data/lexicon/all.ts';
import { LEXICON as MARKED } from '../../data/lexicon/marked.ts';
import { findingsIn } from '../../lib/detect/judge.ts';
import { Lexicon } from '../../lib/detect/lexicon.ts';
import { inTurns } from '../../lib/detect/steps.ts';
import type { Handlers } from '../../lib/messages/dispatch.ts';
import { fail, ok } from '../../lib/messages/result.ts';
import { loadJudge } from '../../lib/tabs/inject.ts';

/** A page that names more is judged at its own cost. */
const MOST_CANDIDATES = 2000;

let marked: Lexicon | undefined;
let all: Lexicon | undefined;
const lexiconOf = (quiet: boolean): Lexicon => (quiet ? (all ??= new Lexicon(ALL)) : (marked ??= new Lexicon(MARKED)));

export const judgingHandlers: Pick<Handlers, 'page.judge' | 'judge.load' | 'sights.quiet'> = {
  'page.judge': async ({ quiet, ...reading }) => {
    const findings = await inTurns(findingsIn(reading, lexiconOf(quiet), undefined, MOST_CANDIDATES));
    return findings ? ok(findings) : fail('too-large', `page.judge: more than ${MOST_CANDIDATES} forms`);
  },
  'judge.load': async (_, { tab, frame }) => (tab === null ? fail('not-allowed', 'judge.load: not from a tab') : loadJudge(tab, frame)),
  'sights.quiet': async () => ok(ALL_SIGHTS),
};
