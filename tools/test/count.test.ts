import { describe, expect, it } from 'vitest';
import { closingLine, countTests, sum, type VitestReport } from './count.ts';

const report = (over: Partial<VitestReport>): VitestReport => ({ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [], ...over });
const broken = { status: 'failed', assertionResults: [] };
const failing = { status: 'failed', assertionResults: [{ status: 'failed' }] };

const cases: [name: string, report: VitestReport | null, exit: number | null, line: string][] = [
  ['all well', report({ numPassedTests: 3 }), 0, '3 passed, 0 failed'],
  ['skipped and to do are named', report({ numPassedTests: 3, numPendingTests: 1, numTodoTests: 1 }), 0, '3 passed, 0 failed, 2 skipped'],
  ['a failing test counts once', report({ numPassedTests: 2, numFailedTests: 1, testResults: [failing] }), 1, '2 passed, 1 failed'],
  ['a file that does not load is a failure', report({ numPassedTests: 2, testResults: [broken] }), 1, '2 passed, 1 failed'],
  ['a failure outside of tests is a failure', report({ numPassedTests: 2 }), 1, '2 passed, 1 failed'],
  ['a run that was killed is a failure', report({ numPassedTests: 2 }), null, '2 passed, 1 failed'],
  ['a run without a report is a failure', null, 0, '0 passed, 1 failed'],
];

describe('the closing line', () => {
  it.each(cases)('%s', (_name, given, exit, line) => expect(closingLine(countTests(given, exit))).toBe(line));

  it('sums up steps', () => {
    expect(sum([{ passed: 1, failed: 0, skipped: 2 }, { passed: 3, failed: 1, skipped: 0 }])).toEqual({ passed: 4, failed: 1, skipped: 2 });
  });
});
