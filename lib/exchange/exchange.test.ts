import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_PROBLEMS } from '../limits.ts';
import { library } from '../store/database.ts';
import { highlight } from '../store/samples.ts';
import type { Failure } from '../messages/messages.ts';
import { exportLibrary } from './export.ts';
import { problemLine } from './problems.ts';
import { importText } from './testing/import-text.ts';
import { VERSION } from './version.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const exported = () => exportLibrary('0123456789ab', NOW);
const wipe = async () => void (await Promise.all(library.tables.map((table) => table.clear())));

async function fill() {
  await library.highlights.bulkAdd([
    highlight({ id: 'a', createdAt: 1, framed: true, state: 'edited', rewording: { words: 'Souveränität ist ein Ziel', noticedAt: 1_100 }, note: 'line\nline “ ” \u2028 \u0000 🇪🇺 e\u0301 עברית', tags: ['x', 'ü'] }),
    highlight({ id: 'b', createdAt: 2, deletedAt: 77, textHash: '0123456789abcdef'.repeat(4), color: 'purple', disagreements: ['sta.start.contradiction'] }),
    highlight({ id: 'c', createdAt: 3, page: { url: 'file:///tmp/a.html', title: '', site: 'file:', canonical: 'https://news.example/c' } }),
  ]);
  await library.flags.add({ disagreement: 'sta.start.contradiction', verdict: 'confirmed', note: 'n', updatedAt: 5, datasetVersion: 'v' });
  await library.sites.bulkAdd([{ site: 'a.example', on: false, updatedAt: 1 }, { site: 'b.example', on: true, updatedAt: 2 }]);
  const said = { entity: 'sta', site: 'a.example', updatedAt: 9 };
  const page = { key: 'a.example/x', url: 'https://a.example/x', title: 'X' };
  await library.dismissals.bulkAdd([
    { ...said, id: 'a.example/sta', scope: 'site' }, { ...said, id: 'p', scope: 'page', page }, { ...said, id: 'f', scope: 'alias', alias: 'STA' },
    { ...said, id: 'h', scope: 'here', page, quote: { exact: 'STA', before: 'Dach der', after: '', nth: 2 } },
  ]);
  await library.joins.add({ key: 'news.example/a/amp', into: 'news.example/a', updatedAt: 8 });
  await library.meta.add({ key: 'settings', value: { dwell: 700, quiet: true }, updatedAt: 3 });
}

beforeEach(wipe);

async function refused(json: string): Promise<Failure> {
  const before = await exported();
  const result = await importText(json);
  expect(await exported()).toBe(before);
  if (result.ok) throw new Error('was taken');
  return result.error;
}

describe('export and import', () => {
  it('lose nothing', async () => {
    await fill();
    const file = await exported();
    await wipe();
    expect(await importText(file)).toEqual({ ok: true, value: { added: 3, updated: 0, unchanged: 0, flags: 1 } });
    expect(await exported()).toBe(file);
  });

  it('of an empty library are a file too', async () => {
    expect(await importText(await exported())).toEqual({ ok: true, value: { added: 0, updated: 0, unchanged: 0, flags: 0 } });
  });

  it('twice add nothing', async () => {
    await fill();
    const file = await exported();
    expect(await importText(file)).toEqual({ ok: true, value: { added: 0, updated: 0, unchanged: 3, flags: 0 } });
    expect(await exported()).toBe(file);
  });

  it('let the newer version of a record win, whichever side it comes from', async () => {
    await fill();
    const file = await exported();
    await library.highlights.update('a', { note: 'ours', updatedAt: 2_000 });
    await library.highlights.update('c', { note: 'ours', updatedAt: 500 });
    expect(await importText(file)).toMatchObject({ ok: true, value: { added: 0, updated: 1, unchanged: 2 } });
    expect(await library.highlights.bulkGet(['a', 'c'])).toMatchObject([{ note: 'ours' }, { note: '' }]);
  });

  it('bring the joins of two libraries together without a circle', async () => {
    await fill();
    const file = JSON.parse(await exported());
    await wipe();
    await library.joins.bulkAdd([{ key: 'news.example/a', into: 'news.example/a/amp', updatedAt: 5 }, { key: 'x.example/1', into: 'news.example/a', updatedAt: 4 }]);
    expect(await importText(JSON.stringify(file))).toMatchObject({ ok: true });
    const roots = new Set((await library.joins.toArray()).map(({ into }) => into));
    expect((await library.joins.toArray()).every(({ key }) => !roots.has(key))).toBe(true);
    expect(roots.size).toBe(1);
  });

  it('take a file with a byte order mark', async () => {
    expect(await importText(`\uFEFF${await exported()}`)).toMatchObject({ ok: true });
  });

  it('write nothing when the disk fills up in the middle', async () => {
    await fill();
    const file = await exported();
    await wipe();
    const put = IDBObjectStore.prototype.put;
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'sites') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    });
    expect(await importText(file)).toMatchObject({ ok: false, error: { code: 'storage-full' } });
    full.mockRestore();
    expect(await library.highlights.count()).toBe(0);
  });
});

/** A change of a good file, and what must be said about it. */
const BROKEN: [what: string, change: (file: any) => unknown, code: Failure['code'], problem: string][] = [
  ['a list', () => [], 'import-wrong-format', 'format: missing'],
  ['null', () => null, 'import-wrong-format', ''],
  ['a string', () => 'second-source-library', 'import-wrong-format', ''],
  ['an empty object', () => ({}), 'import-wrong-format', ''],
  ['another format', (file) => ({ ...file, format: 'hypothesis' }), 'import-wrong-format', 'format: value second-source-library'],
  ['a newer version', (file) => ({ ...file, version: VERSION + 1 }), 'import-newer', `version: large ${VERSION}`],
  ['no version', (file) => ({ ...file, version: undefined }), 'import-invalid', `version: value ${VERSION}`],
  ['version 0', (file) => ({ ...file, version: 0 }), 'import-invalid', 'version:'],
  ['a version in words', (file) => ({ ...file, version: 'one' }), 'import-invalid', 'version:'],
  ['no highlights', (file) => ({ ...file, highlights: undefined }), 'import-invalid', 'highlights: missing'],
  ['highlights that are an object', (file) => ({ ...file, highlights: {} }), 'import-invalid', 'highlights: type array'],
  ['an unknown field', (file) => ({ ...file, extra: 1 }), 'import-invalid', 'extra: unknown'],
  ['a colour that does not exist', (file) => (file.highlights[1].color = 'red', file), 'import-invalid', 'highlights[1].color: value yellow, green, blue, pink, purple'],
  ['a script as address', (file) => (file.highlights[2].page.url = 'javascript:alert(1)', file), 'import-invalid', 'highlights[2].page.url: address'],
  ['a highlight without quote', (file) => (delete file.highlights[0].selectors.quote, file), 'import-invalid', 'highlights[0].selectors.quote: missing'],
  ['a time in words', (file) => (file.highlights[0].createdAt = 'today', file), 'import-invalid', 'highlights[0].createdAt: type'],
  ['an id used twice', (file) => (file.highlights[2].id = 'a', file), 'import-invalid', 'highlights[2].id: same highlights[0].id'],
  ['a flag with another verdict', (file) => (file.flags[0].verdict = 'true', file), 'import-invalid', 'flags[0].verdict:'],
  ['an endless delay', (file) => (file.settings.value.dwell = 1e9, file), 'import-invalid', 'settings.value.dwell: large'],
  ['"not this" without a scope', (file) => (delete file.dismissals[0].scope, file), 'import-invalid', 'dismissals[0].scope:'],
  ['an endless note', (file) => (file.highlights[0].note = 'x'.repeat(1e6), file), 'import-invalid', 'highlights[0].note: long'],
];

describe('a broken file', () => {
  beforeEach(fill);

  it.each(BROKEN)('%s', async (_, change, code, problem) => {
    const error = await refused(JSON.stringify(change(JSON.parse(await exported()))));
    expect(error.code).toBe(code);
    expect((error.problems ?? []).map(problemLine).join('\n')).toContain(problem);
  });

  it('with many problems tells the first and how many there are', async () => {
    const file = JSON.parse(await exported());
    const bad = Array.from({ length: 500 }, () => ({ ...file.highlights[0], color: 'red' }));
    const error = await refused(JSON.stringify({ ...file, highlights: bad }));
    expect(error.count).toBe(500);
    expect(error.problems).toHaveLength(MAX_PROBLEMS);
  });

  it('with a prototype in it changes no prototype', async () => {
    const error = await refused((await exported()).replace('{', '{"__proto__": {"polluted": 1},'));
    expect(error.code).toBe('import-invalid');
    expect({}).not.toHaveProperty('polluted');
  });
});
