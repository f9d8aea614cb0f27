/** The page's clock is coarse (100 µs): many runs together make one sample. ms */
const SAMPLE_TIME = 4;
/** So long the browser's compilers take to have seen all of it often enough, ms: with less, samples are of code half compiled. */
const WARM_UP = 100;

function sample(run: () => unknown, time = SAMPLE_TIME): number {
  let runs = 0;
  const start = performance.now();
  do {
    run();
    runs++;
  } while (performance.now() - start < time);
  return (performance.now() - start) / runs;
}

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Samples of several runs taken in turn once they are warm, so that a busy machine slows all alike. By run, then round. */
export function inTurn(runs: readonly (() => unknown)[], samples: number): number[][] {
  for (const run of runs) sample(run, WARM_UP);
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
