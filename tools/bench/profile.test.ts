import { describe, expect, it } from 'vitest';
import { ownTime } from './profile.ts';

const ORIGIN = 'chrome-extension://ours';
const node = (id: number, functionName: string, url: string, children: number[] = []) => ({ id, callFrame: { functionName, url }, children });
const NODES = [
  node(1, '(root)', '', [2, 4, 5]), node(2, 'scan', `${ORIGIN}/annotate.js`, [3]), node(3, 'getComputedStyle', ''),
  node(4, 'page', 'https://news.example/a.js'), node(5, '(garbage collector)', ''),
];

/** Samples of one millisecond each, by node. */
const CASES: [what: string, samples: number[], total: number, longest: number][] = [
  ['nothing of ours', [1, 4, 4], 0, 0],
  ['what the browser does on our behalf counts', [2, 3, 2], 3, 3],
  ['others break a run', [2, 2, 4, 3], 3, 2],
  ['collecting garbage lengthens a run and is not ours', [2, 5, 2], 2, 3],
];

describe('time of our own scripts', () => {
  it.each(CASES)('%s', (_, samples, total, longest) => {
    const profile = { nodes: NODES, samples, timeDeltas: [0, ...samples.map(() => 1000)] };
    expect(ownTime(profile, ORIGIN)).toEqual({ total, longest });
  });
});
