/** Runs inside the page under measurement; bundled into one script that leaves `secondSourceBench` behind. */
import { SIGHTS } from '../../../data/lexicon/marked-sights.ts';
import { LEXICON } from '../../../data/lexicon/marked.ts';
import { Lexicon } from '../../../lib/detect/lexicon.ts';
import { openSights, type Sight } from '../../../lib/detect/sight.ts';
import { sightBy } from '../../../lib/detect/touch.ts';
import type { TextFacts } from '../../../lib/detect/types.ts';
import { factsOf } from '../../../lib/page/facts.ts';
import { annotateHere } from '../../../lib/page/here.ts';
import { aliasesOf, lexiconOf } from './aliases.ts';
import { collect, floor, judge, read, scan, sightIn, type Collected } from './ours.ts';
import { ahoCorasickScan, markJs, regExpScan } from './peers.ts';
import { inTurn, median, once, ratio } from './timing.ts';

export { pointer } from './pointer.ts';
export { wrapping } from './wrapping.ts';

export interface PageFigures {
  units: number; nodes: number; mentions: number;
  /** ms */
  floor: number; inPage: number; scan: number; lexicon: number; coldFloor: number; coldCollect: number; coldLexicon: number; coldSight: number; coldRead: number; coldChange: number; coldJudge: number; markAll: number; longestSlice: number;
  /** Median of scan to floor, round by round; the same of what the page's own thread does of it. */
  ratio: number; inPageRatio: number;
}

/** A text that comes later. */
const CHANGED = 'Die Mitglieder des Ausschusses kamen am Vormittag zusammen und berieten bis in den Abend über die Vorlage, die im nächsten Jahr gelten soll.';

async function markAll(): Promise<{ markAll: number; longestSlice: number }> {
  const start = performance.now();
  const page = annotateHere({ density: 'all', headingsAndLinks: true });
  await page.settled();
  const figures = { markAll: performance.now() - start, longestSlice: page.longestSlice };
  page.stop();
  return figures;
}

function countTexts(): number {
  let nodes = 0;
  for (const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); walker.nextNode();) nodes++;
  return nodes;
}

/** Our figures on this page, medians of `samples`. The cold ones come first, before anything is warm; the page's styles are clean by then. */
export async function measure(samples: number): Promise<PageFigures> {
  void document.body.offsetHeight;
  const coldFloor = once(floor);
  let [sight, lexicon, collected, numbers, texts, mentions] = [null as unknown as Sight, null as unknown as Lexicon, null as unknown as Collected, [] as number[], [] as string[], 0];
  let facts: TextFacts = {};
  const coldCollect = once(() => { collected = collect(); });
  const coldLexicon = once(() => {
    lexicon = new Lexicon(LEXICON);
    sight = sightBy(lexicon);
  });
  const coldSight = once(() => { numbers = sightIn(collected, sight); });
  const coldRead = once(() => {
    texts = read(collected, numbers).map(({ text }) => text);
    facts = factsOf(document);
  });
  const coldJudge = once(() => { mentions = judge(texts, lexicon, facts); });
  const coldChange = once(() => openSights(SIGHTS).at(CHANGED));
  const marked = await markAll();
  const [floors, ownParts, scans] = inTurn([floor, () => read(collect(), numbers), () => scan(sight, lexicon, facts)], samples);
  const [lexicons] = inTurn([() => new Lexicon(LEXICON)], 5);
  return {
    units: floor(), nodes: countTexts(), mentions, coldFloor, coldCollect, coldLexicon, coldSight, coldRead, coldJudge, coldChange, floor: median(floors!), inPage: median(ownParts!), scan: median(scans!),
    ratio: ratio(scans!, floors!), inPageRatio: ratio(ownParts!, floors!), lexicon: median(lexicons!), ...marked,
  };
}

/** Ratios to the floor with so many aliases, and what it takes to get ready, ms. */
export interface SizeFigures { size: number; ours: number; regExp: number; ahoCorasick: number; oursReady: number; regExpReady: number; ahoCorasickReady: number }

/** Beside peers, with a lexicon of so many aliases. */
export function compare(size: number, samples: number): SizeFigures {
  const packed = lexiconOf(size);
  const aliases = aliasesOf(packed);
  const facts = factsOf(document);
  let [lexicon, sight, regExp, ahoCorasick] = [null as unknown as Lexicon, null as unknown as Sight, (): number => 0, (): number => 0];
  const oursReady = once(() => {
    lexicon = new Lexicon(packed);
    sight = sightBy(lexicon);
  });
  // A pattern is compiled at its first use.
  const regExpReady = once(() => { (regExp = regExpScan(aliases))(); });
  const ahoCorasickReady = once(() => { ahoCorasick = ahoCorasickScan(aliases); });
  const [floors, ...times] = inTurn([floor, () => scan(sight, lexicon, facts), regExp, ahoCorasick], samples);
  const [ours, byRegExp, byAhoCorasick] = times.map((time) => ratio(time, floors!));
  return { size, ours: ours!, regExp: byRegExp!, ahoCorasick: byAhoCorasick!, oursReady, regExpReady, ahoCorasickReady };
}

/** mark.js on a fresh page, ms. */
export const compareMarkJs = (size: number): Promise<number> => markJs(aliasesOf(lexiconOf(size)));

/** What to weigh in memory: made by the first call with a kind, kept until the page goes. */
const KEPT: unknown[] = [];
const MAKE = {
  ours: (size: number) => { const packed = lexiconOf(size); return () => new Lexicon(packed); },
  ahoCorasick: (size: number) => { const aliases = aliasesOf(lexiconOf(size)); return () => ahoCorasickScan(aliases); },
};
let make: () => unknown = () => null;

/** Prepares the aliases, so that only what is made of them is weighed. */
export function prepare(kind: keyof typeof MAKE, size: number): void {
  make = MAKE[kind](size);
}

export function keep(count: number): void {
  for (let n = 0; n < count; n++) KEPT.push(make());
}
