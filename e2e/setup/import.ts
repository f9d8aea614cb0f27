import type { ImportDone, Result } from '../../lib/messages/messages.ts';
import { within } from '../../tools/browser/index.ts';
import type { World } from './world.ts';

/** Reads a library of the present version in as the options page does, without its checks. */
export async function importLibrary(world: World, json: string, job = 'e2e'): Promise<Result<ImportDone>> {
  const page = await world.session.openExtension('options.html#about');
  try {
    await page.evaluate(offer, json, job);
    return await within(world.asker.background('library.import', { job }), 10_000, 'the import');
  } finally {
    await page.close();
  }
}

/** Runs in a page of the extension. */
function offer(json: string, job: string): void {
  const { highlights, ...rest } = JSON.parse(json) as { highlights: object[] };
  const parts = Array.from({ length: Math.ceil(highlights.length / 1_000) }, (_, at) => {
    const some = highlights.slice(at * 1_000, (at + 1) * 1_000);
    return { count: some.length, content: new Blob([JSON.stringify(some).slice(1, -1)]) };
  });
  const channel = new BroadcastChannel('second-source-import-file');
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin and no such argument
  channel.addEventListener('message', () => channel.postMessage({ job, parcel: { rest, parts } }), { once: true });
}
