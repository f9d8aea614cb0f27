import { describe, expect, it } from 'vitest';
import { ownTime } from './profile.ts';

const ORIGIN = 'chrome-extension://ours';
const node = (id: number, functionName: string, url: string, children: number[] = []) => ({ id, callFrame: { functionName, url }, children });
const NODES = [
  node(1, '(root)', '', [2, 4, 5]), node(2, 'scan', `${ORIGIN}/annotate.js`, [3]), node(3, 'getComputedStyle', ''),
  node(4, 'page', 'https://news.example/a.js'), node(5, '(garbage collector)', ''),
];

/** Tasks in ms: from, to, how long they ran, and how much of that was compiling. */
type Span = [start: number, end: number, cpu: number, compiling?: number];
const WHOLE: Span[] = [[0, 100, 100]];

/** Samples of one millisecond each, by node, from the first millisecond on. */
const CASES: [what: string, samples: number[], tasks: Span[], total: number, longest: number][] = [
  ['nothing of ours', [1, 4, 4], WHOLE, 0, 0],
  ['what the browser does on our behalf counts', [2, 3, 2], WHOLE, 3, 3],
  ['what others do in the same task does not', [2, 2, 4, 3], WHOLE, 3, 3],
  ['tasks that follow each other are two', [2, 2, 2, 2], [[1, 3, 2], [3, 5, 2]], 4, 2],
  ['collecting garbage lengthens a task and is not ours', [2, 5, 2], WHOLE, 2, 3],
  ['collecting garbage in a task of others is none of ours', [2, 5], [[1, 2, 1], [2, 3, 1]], 1, 1],
  ['while another process has the machine nothing is ours', [2, 2, 2, 2], [[1, 5, 3]], 3, 3],
  ['compiling counts, though no function of ours runs yet', [1, 2, 4], [[0, 100, 100, 5]], 6, 6],
];

describe('time of our own scripts', () => {
  it.each(CASES)('%s', (_, samples, spans, total, longest) => {
    const profile = { startTime: 0, nodes: NODES, samples, timeDeltas: [...samples, 0].map(() => 1000) };
    const tasks = spans.map(([start, end, cpu, compiling = 0]) => ({ start: start * 1000, end: end * 1000, cpu: cpu * 1000, compiling: compiling * 1000 }));
    expect(ownTime(profile, [[], tasks], ORIGIN)).toEqual({ total, longest });
  });
});
