import { describe, expect, it } from 'vitest';
import { LEXICON } from '../../data/lexicon/marked.ts';
import { findingsIn, Scans } from './judge.ts';
import { Lexicon } from './lexicon.ts';
import { withoutOverlaps } from './overlaps.ts';
import { inOneGo, inTurns } from './steps.ts';

const lexicon = new Lexicon(LEXICON);
const TEXTS = ['Ministries met.', 'Karsten Wildberger lobt den AI Act.', 'Rosen', 'Wildberger fuhr heim.'];

describe('what is found in the texts of a page', () => {
  it('is told with the places, the idle texts apart', async () => {
    const findings = await inTurns(findingsIn({ texts: TEXTS, facts: { lang: 'de' } }, lexicon));
    expect(findings!.idle).toEqual([0, 2]);
    expect(findings!.accepted.map(({ block, surface }) => `${block} ${surface}`)).toEqual(['0 Karsten Wildberger', '0 Wildberger', '0 AI Act', '1 Wildberger']);
    const named = TEXTS.filter((_, n) => !findings!.idle.includes(n));
    for (const { block, start, end, surface } of findings!.accepted) expect(named[block]!.slice(start, end)).toBe(surface);
  });

  it('is judged by lines, but for those a name goes across, and told by the places in the text', () => {
    const texts = ['Rosen', 'Der EU AI\nAct\nTexas zögert', 'Kanzler Friedrich Merz kam.\nIm Bild: Merz\nStiftung Warentest', 'Rosen\nTulpen'];
    const findings = inOneGo(findingsIn({ texts, facts: {} }, lexicon))!;
    expect(findings.idle).toEqual([0, 3]);
    const named = texts.slice(1, 3);
    expect(withoutOverlaps(findings.accepted).map(({ block, start, end, surface }) => [block, surface === named[block]!.slice(start, end), surface])).toEqual([
      [0, true, 'EU AI\nAct'], [1, true, 'Friedrich Merz'], [1, true, 'Merz'],
    ]);
  });

  it('is plain data', () => {
    const findings = inOneGo(findingsIn({ texts: TEXTS, facts: {} }, lexicon));
    expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
  });

  it('is the same for a page that grows, whose texts are not scanned again', () => {
    const scans = new Scans(lexicon);
    for (let n = 1; n <= TEXTS.length; n++) {
      const reading = { texts: TEXTS.slice(0, n), facts: {} };
      expect(inOneGo(findingsIn(reading, lexicon, scans))).toEqual(inOneGo(findingsIn(reading, lexicon)));
    }
  });

  it('is nothing where more is named than wanted', () => {
    expect(inOneGo(findingsIn({ texts: ['SAP, '.repeat(50)], facts: {} }, lexicon, undefined, 49))).toBeNull();
    expect(inOneGo(findingsIn({ texts: ['SAP, '.repeat(50)], facts: {} }, lexicon, undefined, 50))).not.toBeNull();
  });
});
