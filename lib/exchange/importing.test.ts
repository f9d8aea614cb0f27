import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { library } from '../store/database.ts';
import { highlight } from '../store/samples.ts';
import { importText } from './testing/import-text.ts';
import { CLIPPER, CLIPPER_WITH_DATA, HYPOTHESIS, STRANGE_ANNOTATIONS } from './in/samples.ts';
import { readAnyFile } from './in/read-any.ts';
import { asJob, cancelJob } from './jobs.ts';
import { exportHighlights } from './out/export.ts';
import { previewImport } from './preview.ts';
import { exportInput, NASTY } from './samples.ts';
import { writeLibraryFile } from './write-file.ts';

const CONTEXT = { datasetVersion: '0123456789ab', now: new Date('2026-11-22T12:00:00Z') };

/** What a page does with a file: checks it, looks what it would do, hands it on. */
async function readIn(json: string) {
  const checked = await readAnyFile(json, CONTEXT);
  if (!checked.ok) throw new Error(checked.error.detail);
  const preview = await previewImport(checked.value.file);
  return { preview, report: await importText(writeLibraryFile(checked.value.file)) };
}

beforeEach(async () => void (await Promise.all(library.tables.map((table) => table.clear()))));

it.each([['json'], ['jsonld']] as const)('export as %s, wipe, import: the same highlights', async (format) => {
  const json = exportHighlights(format, exportInput()).text;
  await readIn(json);
  const found = await library.highlights.bulkGet(NASTY.map(({ id }) => id));
  expect(found).toEqual(NASTY);
});

const FILES = [['Hypothesis', HYPOTHESIS, 1], ['Obsidian Web Clipper', CLIPPER, 3], ['its newer version', CLIPPER_WITH_DATA, 3], ['annotations', STRANGE_ANNOTATIONS[0]!.file, 1]] as const;
describe.each(FILES)('a file of %s', (_, file, count) => {
  it('does what its preview said; again, it adds nothing', async () => {
    const first = await readIn(JSON.stringify(file));
    expect(first.preview).toEqual({ ok: true, value: { added: count, updated: 0, unchanged: 0, flags: 0 } });
    expect(first.report).toEqual(first.preview);
    const again = await readIn(JSON.stringify(file));
    expect(again.preview).toEqual({ ok: true, value: { added: 0, updated: 0, unchanged: count, flags: 0 } });
    expect(again.report).toEqual(again.preview);
    expect(await library.highlights.count()).toBe(count);
  });

  it('does not bring back what was changed or deleted here since', async () => {
    await readIn(JSON.stringify(file));
    await library.highlights.toCollection().modify({ note: 'ours', deletedAt: 5, updatedAt: Date.now() });
    await readIn(JSON.stringify(file));
    expect(await library.highlights.filter(({ note }) => note !== 'ours').count()).toBe(0);
  });
});

describe('a long import', () => {
  const many = Array.from({ length: 2_500 }, (_, n) => highlight({ id: `h${n}` }));
  const json = exportHighlights('json', exportInput(many)).text;

  it('tells how far it is', async () => {
    const told: number[] = [];
    await importText(json, { onProgress: (done, total) => total > 0 && told.push(done / total) });
    expect(told).toEqual([0, 0.4, 0.8, 1]);
  });

  it('broken off leaves nothing behind', async () => {
    const report = await asJob('a', (signal) => importText(json, { signal, onProgress: (done) => done > 0 && cancelJob('a') }));
    expect(report).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await library.highlights.count()).toBe(0);
  });

  it('cannot be broken off any more once it has ended', async () => {
    expect(await asJob('a', (signal) => importText(json, { signal }))).toMatchObject({ ok: true });
    expect(() => cancelJob('a')).not.toThrow();
  });
});
