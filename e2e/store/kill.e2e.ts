import { afterAll, expect, it } from 'vitest';
import { draft } from '../../lib/store/samples.ts';
import type { Highlight, HighlightDraft } from '../../lib/store/types.ts';
import { startServer, temporaryProfile, until, type LocalServer } from '../../tools/browser/index.ts';
import { startWorld, type World } from '../setup/world.ts';

const SAVES = 1_000;
/** Confirmed when the browser is killed: in the middle, with many under way. */
const KILL_AFTER = 400;
/** Saves under way at once. */
const AT_ONCE = 25;

const profile = temporaryProfile();
let server: LocalServer;
let world: World | undefined;
afterAll(async () => {
  await world?.close();
  await server?.close();
  profile.remove();
});

it('a browser that is killed during 1,000 saves loses none that was confirmed', async () => {
  server = await startServer();
  world = await startWorld('chromium', { profile: profile.path, web: server });
  const confirmed: string[] = [];
  const page = await world.session.openExtension('options.html#about');
  await page.exposeFunction('confirmed', (id: string) => void confirmed.push(id));
  const saving = page.evaluate(saveMany, draft({ note: 'x'.repeat(2_000) }), SAVES, AT_ONCE).catch(() => 'cut off');
  await until('enough are confirmed', () => confirmed.length >= KILL_AFTER, 30_000);
  // The leader of a group of all its processes: none of them gets to tidy up.
  process.kill(-world.session.browser.process()!.pid!, 'SIGKILL');
  expect(await saving).toBe('cut off');
  expect(confirmed.length).toBeLessThan(SAVES);
  await world.close();

  world = await startWorld('chromium', { profile: profile.path, web: server });
  const answer = await world.asker.background('library.export', {});
  const { highlights } = JSON.parse(answer.ok ? answer.value : '{}') as { highlights: Highlight[] };
  const ids = new Set(highlights.map(({ id }) => id));
  expect(confirmed.filter((id) => !ids.has(id))).toEqual([]);
  const options = await world.session.openExtension('options.html#library');
  await until('the library page counts the same', () => options.evaluate((count) => document.querySelector('main')!.innerText.includes(`${count} highlights`), highlights.length));
});

/** Runs in a page of the extension. */
async function saveMany(draft: HighlightDraft, count: number, atOnce: number): Promise<string> {
  const { chrome, confirmed } = globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean; value: { highlight: { id: string } } }> } }; confirmed(id: string): Promise<void> };
  let left = count;
  const work = async (): Promise<void> => {
    while (left-- > 0) {
      const page = { ...draft.page, url: `https://news.example/${left}` };
      const answer = await chrome.runtime.sendMessage({ to: 'background', name: 'highlight.save', ask: { draft: { ...draft, page } } });
      if (answer.ok) await confirmed(answer.value.highlight.id);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return 'done';
}
