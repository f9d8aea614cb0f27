export interface Step {
  name: string;
  /** The npm script and its arguments. */
  script: string[];
  /** A vitest run: its tests are counted one by one. */
  vitest: boolean;
  /** Needs a browser. */
  browser: boolean;
  /** Steps without which this one says nothing. */
  needs: string[];
  /** Longest time it may take on a slow machine, ms. */
  limit: number;
}

const minutes = (n: number): number => n * 60_000;
const step = (name: string, script: string, over: Partial<Step> = {}): Step => ({
  name, script: [script], vitest: false, browser: false, needs: [], limit: minutes(4), ...over,
});

export const STEPS: readonly Step[] = [
  step('data', 'data:check'),
  step('types', 'types'),
  step('lint', 'lint'),
  step('unit', 'unit', { vitest: true, limit: minutes(6) }),
  step('build', 'build'),
  step('browsers', '', { browser: true }),
  step('e2e', 'e2e', { vitest: true, browser: true, needs: ['build', 'browsers'], limit: minutes(10) }),
];
