/** The page's clock is coarse (100 µs): many runs together make one sample. ms */
const SAMPLE_TIME = 4;
/** Warm is what gets no faster: code half compiled by the browser is neither cold nor warm. Windows of so many ms are compared. */
const WARM_UP = 50;
const FASTER = 0.95;
/** So many windows in turn that bring nothing, and so many at most. */
const IDLE_WINDOWS = 3;
const MOST_WINDOWS = 20;

function sample(run: () => unknown, time = SAMPLE_TIME): number {
  let runs = 0;
  const start = performance.now();
  do {
    run();
    runs++;
  } while (performance.now() - start < time);
  return (performance.now() - start) / runs;
}

function warmUp(run: () => unknown): void {
  let best = Infinity;
  for (let window = 0, idle = 0; window < MOST_WINDOWS && idle < IDLE_WINDOWS; window++) {
    const time = sample(run, WARM_UP);
    idle = time < best * FASTER ? 0 : idle + 1;
    best = Math.min(best, time);
  }
}

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Samples of several runs taken in turn once each is warm, so that a busy machine slows all alike. By run, then round. */
export function inTurn(runs: readonly (() => unknown)[], samples: number): number[][] {
  for (const run of runs) warmUp(run);
  const rounds = Array.from({ length: samples }, () => runs.map((run) => sample(run)));
  return runs.map((_, n) => rounds.map((round) => round[n]!));
}

/** Median of a run's time to the first run's, round by round. */
export const ratio = (times: readonly number[], floors: readonly number[]): number => median(times.map((time, n) => time / floors[n]!));

export function once(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
