import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeDisk } from '../../lib/backup/testing/fake-files.ts';
import { TRASH_MS } from '../../lib/limits.ts';
import { library } from '../../lib/store/database.ts';
import { highlight } from '../../lib/store/samples.ts';
import { fakeBrowser } from '../../lib/tabs/fake-browser.ts';

const fake = vi.hoisted(() => ({ current: null as unknown }));
vi.mock('../../lib/browser.ts', () => ({ get browser() { return fake.current; } }));
const { keepBackups } = await import('./backups.ts');

const DAY = 24 * 3_600_000;

beforeEach(async () => {
  fake.current = fakeBrowser().browser;
  new FakeDisk().install();
  await Promise.all(library.tables.map((table) => table.clear()));
});
afterEach(() => { vi.useRealTimers(); });

describe('what the worker does by itself', () => {
  it('empties the trash of what has lain there for its time, and of nothing else', async () => {
    const deleted = (id: string, ago: number) => ({ ...highlight({ id }), deletedAt: Date.now() - ago });
    await library.highlights.bulkAdd([deleted('old', TRASH_MS + DAY), deleted('new', DAY), highlight({ id: 'kept' })]);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    keepBackups();
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    await vi.waitFor(async () => expect((await library.highlights.toCollection().primaryKeys()).toSorted()).toEqual(['kept', 'new']));
  });
});
