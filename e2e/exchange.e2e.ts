import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LibraryFile } from '../lib/exchange/format.ts';
import { HYPOTHESIS } from '../lib/exchange/in/samples.ts';
import { MAX_IMPORT_BYTES } from '../lib/limits.ts';
import { select, selectionBar, until } from '../tools/browser/index.ts';
import { downloadsOf, exportAs, type Downloads } from './setup/export.ts';
import { importLibrary } from './setup/import.ts';
import { savedTexts } from './setup/marks.ts';
import { article, NEWS } from './setup/pages.ts';
import { startWorld, type World } from './setup/world.ts';

const folder = mkdtempSync(join(tmpdir(), 'second-source-import-'));
let world: World;
let options: Page;
let good: string;
beforeAll(async () => {
  world = await startWorld();
  world.put('https://www.zeitung.example/export', article(NEWS));
  const page = await world.read('https://www.zeitung.example/export');
  await select(page, 'In München gründeten');
  await selectionBar(page).click('Save');
  await until('it is saved', async () => (await savedTexts(page)).length > 0);
  await world.asker.background('flag.set', { disagreement: 'lawzero.lawzero-role.tension', verdict: 'watch', note: 'nachlesen' });
  good = await exported();
  options = await world.session.openExtension('options.html#data');
});
afterAll(async () => {
  await world?.close();
  rmSync(folder, { recursive: true });
});

async function exported(): Promise<string> {
  const answer = await world.asker.background('library.export', {});
  if (!answer.ok) throw new Error(answer.error.detail);
  return answer.value;
}

/** The library without the moment of its export, and without how highlights stand on their pages, which an open page may tell at any time. */
const contents = (json: string) => JSON.parse(json, (key, value: unknown) => (key === 'exportedAt' || key === 'state' ? undefined : value)) as object;

async function choose(name: string, text: string): Promise<string> {
  writeFileSync(join(folder, name), text);
  return chooseFile(name);
}

async function chooseFile(name: string): Promise<string> {
  const file = join(folder, name);
  await options.bringToFront();
  const field = await options.waitForSelector('input[type=file]:not([disabled])');
  await field!.uploadFile(file);
  return until(`an answer to ${name}`, () => options.evaluate((name) => {
    const said = document.querySelector<HTMLElement>('.notice:not(:has(progress)), [role=alert]')?.innerText;
    return said?.includes(name) ? said : null;
  }, name), 20_000);
}

const broken = (change: (library: { version: number; highlights: object[] }) => void): string => {
  const library = JSON.parse(good) as { version: number; highlights: object[] };
  change(library);
  return JSON.stringify(library);
};

const bad: [name: string, text: () => string, says: RegExp][] = [
  ['cut-off.json', () => good.slice(0, -40), /not valid JSON/],
  ['other.json', () => '{"bookmarks": []}', /none of the kinds of files/],
  ['newer.json', () => broken((library) => (library.version += 1)), /newer version/],
  ['one-bad-record.json', () => broken((library) => library.highlights.push({ id: 7 })), /has errors/],
];

const ENDINGS: [format: string, ending: string, holds: RegExp][] = [
  ['jsonld', '.jsonld', /"TextQuoteSelector"/], ['markdown', '.md', /^> /m], ['html', '.html', /<blockquote/], ['csv', '.csv', /^\uFEFF"quote",/],
  ['ris', '.ris', /^TY {2}- ELEC/], ['bibtex', '.bib', /^@online/], ['csl', '.csl.json', /"webpage"/],
];

describe('an export', () => {
  let downloads: Downloads;
  beforeAll(async () => { downloads = await downloadsOf(world); });
  afterAll(() => downloads.remove());

  it('is a file on the reader’s disk that holds the whole library', async () => {
    await exportAs(options, 'json');
    expect(contents(await downloads.text('.json'))).toEqual(contents(good));
  });

  it.each(ENDINGS)('as %s is a file of its kind with what was saved', async (format, ending, holds) => {
    await exportAs(options, format);
    const text = await downloads.text(ending);
    expect(text).toMatch(holds);
    expect(text).toContain('In München gründeten');
  });
});

describe('an import', () => {
  it.each(bad)('of %s says what is wrong and writes nothing', async (name, text, says) => {
    expect(await choose(name, text())).toMatch(says);
    expect(contents(await exported())).toEqual(contents(good));
  });

  it('of more than the engine can hold as one text says so and writes nothing', async () => {
    writeFileSync(join(folder, 'oversized.json'), '');
    truncateSync(join(folder, 'oversized.json'), MAX_IMPORT_BYTES + 1);
    expect(await chooseFile('oversized.json')).toMatch(/larger than 500\sMB/);
    expect(contents(await exported())).toEqual(contents(good));
  });

  it('of an export into an empty browser gives the same library', async () => {
    const other = await startWorld();
    try {
      const answer = await importLibrary(other, good);
      expect(answer).toMatchObject({ ok: true, value: { added: 1, flags: 1 } });
      const again = await other.asker.background('library.export', {});
      expect(again.ok && contents(again.value)).toEqual(contents(good));
    } finally {
      await other.close();
    }
  });

  it('of the same file twice changes nothing', async () => {
    expect(await choose('same.json', good)).toMatch(/1 highlight is already here/);
    await (await options.waitForSelector('.import-preview button:last-child'))!.click();
    expect(contents(await exported())).toEqual(contents(good));
  });

  it('of another tool’s file is shown first, read in, and there at once', async () => {
    expect(await choose('hypothesis.json', JSON.stringify(HYPOTHESIS))).toMatch(/Export from Hypothesis[^]*1 new highlight/);
    expect(contents(await exported())).toEqual(contents(good));
    await (await options.waitForSelector('::-p-text(Read in 1 highlight)'))!.click();
    await options.waitForSelector('.notice-ok');
    const { highlights } = JSON.parse(await exported()) as { highlights: { id: string }[] };
    expect(highlights.map(({ id }) => id)).toContain(`hypothesis:${HYPOTHESIS.annotations[0]!.id}`);
  });

  it('that replaced, added and chose otherwise is undone by one button, and done again', async () => {
    const before = contents(await exported());
    const theirs = broken((library) => {
      const { highlights: [mine] } = library as unknown as LibraryFile;
      Object.assign(library, {
        highlights: [{ ...mine!, note: 'theirs', color: 'pink', updatedAt: mine!.updatedAt + 1_000 }, { ...mine!, id: 'another', pageKey: 'zeitung.example/andere' }],
        flags: [{ disagreement: 'lawzero.lawzero-role.tension', verdict: 'confirmed', note: 'theirs', updatedAt: Date.now() + 1_000, datasetVersion: 'x' }],
        sites: [{ site: 'theirs.example', on: false, updatedAt: 1 }], settings: { value: { dwell: 900 }, updatedAt: Date.now() + 1_000 },
      });
    });
    expect(await choose('theirs.json', theirs)).toMatch(/1 new highlight[^]*1 highlight is newer in the file and replaces yours[^]*1 flag/);
    await (await options.waitForSelector('::-p-text(Read in 2 highlights)'))!.click();
    await (await options.waitForSelector('::-p-text(Undo this import)'))!.click();
    await options.waitForSelector('::-p-text(Taken back)');
    expect(contents(await exported())).toEqual(before);
    expect(await world.asker.background('library.undo', { redo: true })).toMatchObject({ ok: true, value: { kind: 'import', done: 5, kept: 0 } });
    expect(contents(await exported())).toMatchObject({ settings: { value: { dwell: 900 } }, sites: [{ site: 'theirs.example' }], flags: [{ note: 'theirs' }] });
  });
});
