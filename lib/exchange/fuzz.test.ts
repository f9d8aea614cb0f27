import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { library } from '../store/database.ts';
import { highlight } from '../store/samples.ts';
import type { Failure } from '../messages/messages.ts';
import { random } from '../random.ts';
import { takeBack } from '../store/write/steps.ts';
import { damaged } from './damage.ts';
import { LibraryFile } from './format.ts';
import { importParcel } from './import.ts';
import { prepareFile } from './in/prepare.ts';
import { textOfHtml } from './in/html-text.ts';
import { readAnyFile } from './in/read-any.ts';
import { CLIPPER, CLIPPER_STORED, HYPOTHESIS, STRANGE_ANNOTATIONS } from './in/samples.ts';
import { exportLibrary } from './export.ts';
import { exportHighlights } from './out/export.ts';
import { problemLine } from './problems.ts';
import { exportInput, NASTY } from './samples.ts';
import { FORMAT, VERSION } from './version.ts';
import { writeLibraryFile } from './write-file.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const CONTEXT = { datasetVersion: '0123456789ab', now: NOW };
const COUNT = 1_000;

/** A refused file says what is wrong, and where: in which field, or in which line and column. */
const PLACED = /^(import-not-json \d+:\d+: syntax|import-(invalid|newer|wrong-format) [\w@$["][^ ]*: \w.*)$/s;

/** All tables, to the last bit. */
const everything = (): Promise<string> => library.transaction('r', library.tables, async () =>
  JSON.stringify(await Promise.all(library.tables.map(async (table) => [table.name, await table.toArray()]))));

const said = (id: string, updatedAt: number) => ({ id, entity: 'sta', site: 'a.example', scope: 'site' as const, updatedAt });
/** A library with something of everything, with other ids than the files have. */
async function fill(): Promise<void> {
  await library.highlights.bulkAdd([highlight({ id: 'ours', note: 'ours' }), highlight({ id: 'ours, too', deletedAt: 5 })]);
  await library.flags.add({ disagreement: 'ours', verdict: 'watch', note: '', updatedAt: 5, datasetVersion: 'v' });
  await library.sites.add({ site: 'ours.example', on: false, updatedAt: 1 });
  await library.dismissals.add(said('ours', 1));
  await library.joins.add({ key: 'ours.example/a', into: 'ours.example/b', updatedAt: 1 });
  await library.meta.add({ key: 'settings', value: { dwell: 100 }, updatedAt: 1 });
}

const OURS: LibraryFile = {
  format: FORMAT, version: VERSION, exportedAt: NOW.toISOString(), datasetVersion: 'v', settings: { value: { dwell: 700, quiet: true }, updatedAt: 3 },
  highlights: NASTY, flags: [{ disagreement: 'sta.start.contradiction', verdict: 'confirmed', note: 'n', updatedAt: 5, datasetVersion: 'v' }],
  sites: [{ site: 'a.example', on: true, updatedAt: 2 }], dismissals: [said('a', 9)], joins: [{ key: 'news.example/a/amp', into: 'news.example/a', updatedAt: 8 }],
};

/** Good files of each format, ours and others', which are damaged in turn. */
const FILES: [format: string, texts: string[]][] = [
  ['Second Source', [writeLibraryFile(OURS)]],
  ['W3C Web Annotation', [exportHighlights('jsonld', exportInput()).text, ...STRANGE_ANNOTATIONS.map(({ file }) => JSON.stringify(file))]],
  ['Hypothesis', [JSON.stringify(HYPOTHESIS), JSON.stringify({ rows: HYPOTHESIS.annotations })]],
  ['Obsidian Web Clipper', [JSON.stringify(CLIPPER), JSON.stringify(CLIPPER_STORED), JSON.stringify({ highlights: CLIPPER_STORED })]],
];

const line = ({ code, problems = [] }: Failure): string => `${code} ${problems.slice(0, 1).map(problemLine).join('')}`;

/** What the library is to hold after a good file, by the file alone: none of its ids is ours. */
async function expected(text: string, before: LibraryFile): Promise<LibraryFile> {
  const read = await readAnyFile(text, CONTEXT);
  if (!read.ok) throw new Error('a bad file was taken');
  const { source, left } = read.value;
  const file = LibraryFile.parse(source === 'second-source' ? JSON.parse(text) : read.value.file);
  if (source !== 'second-source') {
    expect(strangeWords(file, textsIn(JSON.parse(text)))).toEqual([]);
    if (source !== 'clipper') expect([text, file.highlights.length + sumOf({ ...left, 'more-pages': 0 })]).toEqual([text, itemsIn(JSON.parse(text)).length]);
  }
  return {
    ...before, settings: file.settings && file.settings.updatedAt > before.settings!.updatedAt ? file.settings : before.settings,
    highlights: [...before.highlights, ...file.highlights], flags: [...before.flags, ...file.flags], sites: [...before.sites, ...file.sites],
    dismissals: [...before.dismissals, ...file.dismissals], joins: [...before.joins, ...file.joins],
  };
}

/** Words of highlights that the file does not say: white space, HTML and the escapes of addresses may differ. */
function strangeWords(file: LibraryFile, texts: readonly string[]): string[] {
  const said = new Set(texts.map((text) => text.trim()));
  const letters = texts.flatMap((text) => [lettersOf(textOfHtml(text)), lettersOf(plainly(text))]);
  return file.highlights.flatMap(({ selectors: { quote: { exact } }, tags, page: { url } }) =>
    [...[exact, plainly(url)].filter((words) => !letters.some((text) => text.includes(lettersOf(words)))), ...tags.filter((tag) => !said.has(tag))]);
}
function plainly(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
const lettersOf = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? [...Object.keys(value), ...Object.values(value).flatMap(textsIn)] : [];

/** Annotations of a file that is a list of them, holds one, or is one. */
function itemsIn(file: any): unknown[] {
  if (Array.isArray(file)) return file;
  return file.annotations ?? file.rows ?? file.items ?? file.first?.items ?? (file.type === 'AnnotationCollection' ? [] : [file]);
}
const sumOf = (counts: Record<string, number>): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Regardless of order, which is the tables' own. */
const sorted = (file: LibraryFile) => Object.fromEntries(Object.entries(file).map(([name, value]) =>
  [name, Array.isArray(value) ? value.map((record) => JSON.stringify(record, Object.keys(record).sort())).sort() : value]));
const held = async (): Promise<LibraryFile> => JSON.parse(await exportLibrary('v', NOW)) as LibraryFile;

describe(`of ${COUNT} damaged files each writes nothing and says what is wrong and where, or is a good one and brings just what it says`, () => {
  beforeEach(async () => {
    await Promise.all(library.tables.map((table) => table.clear()));
    await fill();
  });

  it.each(FILES)('%s', async (_, files) => {
    const next = random(20261122);
    const ours = await held();
    let before = await everything();
    const [unplaced, seen]: [string[], Record<'refused' | 'taken', number>] = [[], { refused: 0, taken: 0 }];
    for (let n = 0; n < COUNT; n++) {
      const text = damaged(files[n % files.length]!, next);
      const ready = await prepareFile(new Blob([text]), CONTEXT);
      if (ready.ok) {
        seen.taken++;
        expect(await importParcel(ready.value.parcel)).toMatchObject({ ok: true, value: ready.value.preview.report });
        expect(sorted(await held())).toEqual(sorted(await expected(await new Blob([text]).text(), ours)));
        await takeBack();
        await library.steps.clear();
        expect(await held()).toEqual(ours);
        // Shelves that held something else in between have other stamps.
        before = await everything();
      } else {
        seen.refused++;
        if (!PLACED.test(line(ready.error))) unplaced.push(line(ready.error));
      }
      if ((await everything()) !== before) throw new Error(`something was left behind by ${text}`);
    }
    expect(unplaced).toEqual([]);
    expect(Math.min(seen.refused, seen.taken)).toBeGreaterThan(COUNT / 50);
  }, 60_000);
});
