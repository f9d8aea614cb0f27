/** Runs inside the page under measurement; bundled into one script that leaves `secondSourceBench` behind. */
import { LEXICON } from '../../data/lexicon/marked.ts';
import { decide } from '../../lib/detect/decide.ts';
import { Lexicon } from '../../lib/detect/lexicon.ts';
import type { TextFacts } from '../../lib/detect/types.ts';
import { factsOf } from '../../lib/page/facts.ts';
import { Finder } from '../../lib/page/finder.ts';
import { annotatePage } from '../../lib/page/index.ts';
import { isShown } from '../../lib/page/regions.ts';
import type { Segment } from '../../lib/page/segment.ts';

/** Walks all text nodes and reads them: what no scanner can do without. */
function floor(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let units = 0;
  while (walker.nextNode()) units += (walker.currentNode as Text).data.length;
  return units;
}

function find(lexicon: Lexicon): Segment[] {
  const segments: Segment[] = [];
  const known = new Set<Text>();
  const finder = new Finder(lexicon, (segment) => {
    segments.push(segment);
    for (const node of segment.nodes) known.add(node);
  }, (node) => known.has(node));
  const work = finder.tree(document.body);
  while (!work.next().done) continue;
  return segments;
}

/** All of it: text of blocks, folding, joins, matching, hidden text, meaning. */
const scan = (lexicon: Lexicon, facts: TextFacts): number => decide(find(lexicon).filter(({ root }) => isShown(root)), lexicon, facts).length;

/** The page's clock is coarse (100 µs): many runs together make one sample. */
const SAMPLE_TIME = 8;

function sample(run: () => unknown): number {
  let runs = 0;
  const start = performance.now();
  do {
    run();
    runs++;
  } while (performance.now() - start < SAMPLE_TIME);
  return (performance.now() - start) / runs;
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Samples of several runs taken in turn, so that a busy machine slows all alike. */
function inTurn(runs: readonly (() => unknown)[], samples: number): number[][] {
  for (const run of runs) sample(run);
  const rounds = Array.from({ length: samples }, () => runs.map(sample));
  return runs.map((_, n) => rounds.map((round) => round[n]!));
}

function once(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

export interface PageFigures {
  units: number; nodes: number; mentions: number;
  /** ms */
  floor: number; find: number; scan: number; /** Median of scan to floor, round by round. */ ratio: number; lexicon: number; coldFloor: number; coldScan: number; markAll: number; longestSlice: number;
}

async function markAll(): Promise<{ time: number; longest: number }> {
  const start = performance.now();
  const page = annotatePage({ density: 'all', headingsAndLinks: true });
  await page.settled();
  const time = performance.now() - start;
  const longest = page.longestSlice;
  page.stop();
  return { time, longest };
}

/** All figures of this page; `samples` medians each. The cold ones come first, before anything is warm. */
export async function measure(samples: number): Promise<PageFigures> {
  const coldFloor = once(floor);
  let mentions = 0;
  const coldScan = once(() => { mentions = scan(new Lexicon(LEXICON), factsOf(document)); });
  const lexicon = new Lexicon(LEXICON);
  const marked = await markAll();
  let nodes = 0;
  for (const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); walker.nextNode();) nodes++;
  const facts = factsOf(document);
  const [floors, finds, scans] = inTurn([floor, () => find(lexicon), () => scan(lexicon, facts)], samples);
  const [lexicons] = inTurn([() => new Lexicon(LEXICON)], 5);
  return {
    units: floor(), nodes, mentions, coldFloor, coldScan, floor: median(floors!), find: median(finds!), scan: median(scans!),
    ratio: median(scans!.map((time, n) => time / floors![n]!)), lexicon: median(lexicons!), markAll: marked.time, longestSlice: marked.longest,
  };
}
