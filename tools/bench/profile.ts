import type { CDPSession, Page } from 'puppeteer-core';

interface Node { id: number; callFrame: { functionName: string; url: string }; children?: number[] }
interface Profile { startTime: number; nodes: Node[]; samples: number[]; timeDeltas: number[] }

/** µs between two looks at the stack. */
const INTERVAL = 100;

/** Main-thread time of the extension's own scripts, with all the browser does on their behalf, ms. */
export interface OwnTime { total: number; /** The longest task of ours. */ longest: number }

/** One task of a main thread, µs on the clock of the profile; `cpu` is what it ran of that. */
interface Task { start: number; end: number; cpu: number; /** Of that for compiling our scripts before they run, which no sample of theirs shows. */ compiling: number }
interface TraceEvent { name: string; pid: number; tid: number; ts: number; dur?: number; tdur?: number; args?: { data?: { url?: string } } }

/** Records what runs in a page. */
export async function startProfile(page: Page): Promise<{ stop(origin: string): Promise<OwnTime> }> {
  const session: CDPSession = await page.createCDPSession();
  await page.tracing.start({ categories: ['-*', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'disabled-by-default-v8.compile'] });
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await session.send('Profiler.start');
  return {
    stop: async (origin) => {
      const { profile } = await session.send('Profiler.stop');
      await session.detach();
      const trace = await page.tracing.stop();
      return ownTime(profile as Profile, threadsIn(JSON.parse(Buffer.from(trace!).toString()) as { traceEvents: TraceEvent[] }, origin), origin);
    },
  };
}

/** The tasks of each main thread, in order: a trace is of the whole browser. */
function threadsIn({ traceEvents }: { traceEvents: readonly TraceEvent[] }, origin: string): Task[][] {
  const threads = new Map<number, Task[]>();
  const compilations: TraceEvent[] = [];
  for (const event of traceEvents) {
    const { name, pid, tid, ts, dur, tdur } = event;
    if (pid !== tid || dur === undefined) continue;
    if (name === 'v8.compile' && event.args?.data?.url?.startsWith(origin)) compilations.push(event);
    if (name !== 'RunTask') continue;
    const tasks = threads.get(pid) ?? [];
    tasks.push({ start: ts, end: ts + dur, cpu: tdur ?? dur, compiling: 0 });
    threads.set(pid, tasks);
  }
  for (const { pid, ts, dur, tdur } of compilations) {
    const task = threads.get(pid)?.find(({ start, end }) => start <= ts && ts < end);
    if (task) task.compiling += tdur ?? dur!;
  }
  return [...threads.values()].map((tasks) => tasks.toSorted((a, b) => a.start - b.start));
}

/** The nodes of the call tree at or below a script of the extension. */
function ownNodes({ nodes }: Profile, origin: string): Set<number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const own = new Set<number>();
  const enter = (node: Node, inside: boolean): void => {
    const isOwn = inside || node.callFrame.url.startsWith(origin);
    if (isOwn) own.add(node.id);
    for (const child of node.children ?? []) enter(byId.get(child)!, isOwn);
  };
  enter(nodes[0]!, false);
  return own;
}

const COLLECTOR = '(garbage collector)';

/**
 * Sums the samples of our scripts and what compiling them took, task by task, never more than the task ran: what other processes take of the machine is none of ours.
 * Garbage that is collected in a task of ours lengthens the task, but is not counted as ours. Of all threads the page's is the one in which most of them fall.
 */
export function ownTime(profile: Profile, threads: readonly (readonly Task[])[], origin: string): OwnTime {
  const own = ownNodes(profile, origin);
  const collecting = new Set(profile.nodes.filter(({ callFrame }) => callFrame.functionName === COLLECTOR).map(({ id }) => id));
  const samples: Sample[] = [];
  let at = profile.startTime;
  for (const [n, id] of profile.samples.entries()) {
    at += profile.timeDeltas[n]!;
    if (own.has(id) || collecting.has(id)) samples.push({ at, time: profile.timeDeltas[n + 1] ?? INTERVAL, isOwn: own.has(id) });
  }
  const found = threads.map((tasks) => inTasks(samples, tasks)).reduce((a, b) => (b.total > a.total ? b : a), { total: 0, longest: 0 });
  if (found.total === 0 && samples.some(({ isOwn }) => isOwn)) throw new Error('The trace holds no task for the samples of the profile: main threads are told by the way Linux numbers them.');
  return found;
}

interface Sample { at: number; time: number; isOwn: boolean }

function inTasks(samples: readonly Sample[], tasks: readonly Task[]): OwnTime {
  let n = 0;
  let [total, longest] = [0, 0];
  for (const { start, end, cpu, compiling } of tasks) {
    let [own, garbage] = [compiling, 0];
    while (n < samples.length && samples[n]!.at < start) n++;
    for (; n < samples.length && samples[n]!.at < end; n++) {
      if (samples[n]!.isOwn) own += samples[n]!.time;
      else garbage += samples[n]!.time;
    }
    if (own === 0) continue;
    total += Math.min(own, cpu) / 1000;
    longest = Math.max(longest, Math.min(own + garbage, cpu) / 1000);
  }
  return { total, longest };
}
