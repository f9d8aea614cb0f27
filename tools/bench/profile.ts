import type { CDPSession, Page } from 'puppeteer-core';

interface Node { id: number; callFrame: { functionName: string; url: string }; children?: number[] }
interface Profile { nodes: Node[]; samples: number[]; timeDeltas: number[] }

/** µs between two looks at the stack. */
const INTERVAL = 100;

/** Main-thread time of the extension's own scripts, with all the browser does on their behalf, ms. */
export interface OwnTime { total: number; /** Longest without a break. */ longest: number }

/** Records what runs in a page. */
export async function startProfile(page: Page): Promise<{ stop(origin: string): Promise<OwnTime> }> {
  const session: CDPSession = await page.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await session.send('Profiler.start');
  return {
    stop: async (origin) => {
      const { profile } = await session.send('Profiler.stop');
      await session.detach();
      return ownTime(profile as Profile, origin);
    },
  };
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

/** Sums the samples of our scripts; collecting garbage in between does not end a run of them. */
export function ownTime(profile: Profile, origin: string): OwnTime {
  const own = ownNodes(profile, origin);
  const collecting = new Set(profile.nodes.filter(({ callFrame }) => callFrame.functionName === COLLECTOR).map(({ id }) => id));
  let [total, longest, run] = [0, 0, 0];
  for (const [n, id] of profile.samples.entries()) {
    const time = (profile.timeDeltas[n + 1] ?? INTERVAL) / 1000;
    if (own.has(id)) total += time;
    run = own.has(id) || (run > 0 && collecting.has(id)) ? run + time : 0;
    longest = Math.max(longest, run);
  }
  return { total, longest };
}
