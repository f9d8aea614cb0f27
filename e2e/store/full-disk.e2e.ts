import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result, Saved } from '../../lib/messages/messages.ts';
import { draft } from '../../lib/store/samples.ts';
import type { Highlight } from '../../lib/store/types.ts';
import { notice, select, selectionBar, until } from '../../tools/browser/index.ts';
import { article, NEWS } from '../setup/pages.ts';
import { smallDisk, type SmallDisk } from '../setup/small-disk.ts';
import { startWorld, type World } from '../setup/world.ts';

/** A profile takes some 20 MB, and what follows a few more. */
const disk = smallDisk(150);
const reason = 'reason' in disk ? disk.reason : null;
if (reason) console.warn(`SKIPPED: a full disk cannot be made here (${reason}). Run as root on Linux, in a container with CAP_SYS_ADMIN.`);

const ADDRESS = 'https://www.zeitung.example/voll';
const LARGE = 15_000;

describe.skipIf(reason)(`a full disk${reason ? ` (skipped: ${reason})` : ''}`, () => {
  const { path, fill, empty, remove } = disk as SmallDisk;
  let world: World;
  beforeAll(async () => {
    world = await startWorld('chromium', { profile: path });
    world.put(ADDRESS, article(NEWS));
  });
  afterAll(async () => {
    await world?.close();
    remove();
  });

  let saves = 0;
  const save = (note: string): Promise<Result<Saved>> => {
    const { selectors } = draft();
    return world.asker.background('highlight.save', { draft: draft({ note, selectors: { ...selectors, quote: { ...selectors.quote, exact: `Stelle ${saves++}` } } }) });
  };
  const stored = async (): Promise<string[]> => {
    const answer = await world.asker.background('library.export', {});
    if (!answer.ok) throw new Error(answer.error.detail);
    return (JSON.parse(answer.value) as { highlights: Highlight[] }).highlights.map(({ id }) => id).sort();
  };

  it('is told, keeps all that was confirmed, and once there is room everything goes on in the same worker', async () => {
    const page = await world.read(ADDRESS);
    const confirmed: string[] = [];
    for (let n = 0; n < 20; n++) {
      const result = await save(`vorher ${n}`);
      if (result.ok) confirmed.push(result.value.highlight.id);
    }
    expect(confirmed).toHaveLength(20);
    expect(await world.asker.background('backup.make', {})).toMatchObject({ ok: true });

    fill();
    const refused = await until('a save is refused', async () => {
      const result = await save('x'.repeat(LARGE));
      if (result.ok) confirmed.push(result.value.highlight.id);
      return result.ok ? null : result.error;
    }, 30_000);
    expect(refused.code).toBe('storage-full');
    expect(await world.asker.background('backup.make', {})).toMatchObject({ ok: false, error: { code: 'storage-full' } });
    await page.bringToFront();
    await select(page, 'In München gründeten');
    await selectionBar(page).click('Save');
    await notice(page).says('The disk is full');

    empty();
    const after = await until('saving works again', async () => {
      const result = await save('nachher');
      return result.ok ? result.value.highlight.id : null;
    });
    expect(await stored()).toEqual(expect.arrayContaining([...confirmed, after]));
    expect(await world.asker.background('backup.make', {})).toMatchObject({ ok: true });
  });
});
