import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FIXTURE } from '../fixture/fixture.ts';

/** Each test starts a few Node processes; on a busy machine that takes seconds. */
const TIMEOUT_MS = 60_000;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'seeds-'));
  cpSync(join(FIXTURE, 'seeds'), join(root, 'seeds'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

interface Ended { code: number; out: string; err: string }
const run = (command: string, ...args: string[]) => new Promise<Ended>((done) => {
  execFile(process.execPath, [resolve(import.meta.dirname, command), ...args, '--root', root], { maxBuffer: 1e8 }, (error, out, err) =>
    done({ code: error ? Number(error.code) : 0, out, err }));
});
function edit(file: string, from: string | RegExp, to: string): void {
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(path, text.replace(from, to));
}
const dataset = () => join(root, 'data/dataset.json');

describe('npm run data', { timeout: TIMEOUT_MS }, () => {
  it('writes the same file for the same seeds, and a new version for new ones', async () => {
    expect((await run('compile.ts')).code).toBe(0);
    const first = readFileSync(dataset(), 'utf8');
    await run('compile.ts');
    expect(readFileSync(dataset(), 'utf8')).toBe(first);
    edit('seeds/sources/gazette.yaml', 'date: 2026-05 ', 'date: 2026-06 ');
    await run('compile.ts');
    expect(JSON.parse(readFileSync(dataset(), 'utf8')).version).not.toBe(JSON.parse(first).version);
  });

  it('tells five errors of one file at once and writes nothing', async () => {
    const file = 'seeds/sources/gazette.yaml';
    edit(file, 'subject: mira-holm', 'subject: mira-holn');
    edit(file, 'date: 2026-05 ', 'date: 2026-13 ');
    edit(file, 'unit: million-euro', 'unit: guilder');
    edit(file, 'pilots, dredging', 'pilots, dredgin');
    edit(file, /sha256: .*\n/, '');
    const { code, err } = await run('compile.ts');
    expect(code).toBe(1);
    expect(err.match(/seeds\/sources\/gazette\.yaml:\d+ /g)).toHaveLength(5);
    expect(err.match(/remedy: /g)).toHaveLength(5);
    expect(existsSync(dataset())).toBe(false);
  });

  it('says when there are no seeds at all', async () => {
    rmSync(join(root, 'seeds'), { recursive: true });
    expect(await run('compile.ts')).toMatchObject({ code: 1, err: expect.stringContaining('There is no seeds folder') });
  });
});

describe('npm run data:check', { timeout: TIMEOUT_MS }, () => {
  it('passes on a fresh dataset and fails on a stale or missing one', async () => {
    expect(await run('compile.ts', '--check')).toMatchObject({ code: 1, err: expect.stringContaining('stale') });
    await run('compile.ts');
    expect((await run('compile.ts', '--check')).code).toBe(0);
    writeFileSync(dataset(), readFileSync(dataset(), 'utf8').replace('Gazette', 'Gazettte'));
    expect(await run('compile.ts', '--check')).toMatchObject({ code: 1, err: expect.stringContaining('npm run data') });
  });
});

describe('npm run data:report', { timeout: TIMEOUT_MS }, () => {
  it('prints the audit for programs', async () => {
    const report = JSON.parse((await run('report.ts', '--json')).out);
    expect(report.sources.map((s: { id: string; file: string | null }) => [s.id, s.file])).toEqual([['courier', 'courier.txt'], ['gazette', 'gazette.txt'], ['register', null]]);
    expect(report.claims[0]).toMatchObject({ id: 'courier-start', source: 'courier', paragraph: 2, subject: 'tide-gauge', attribute: 'start', value: { date: '2026-10/2026-12', part: 'late' }, modality: 'expected' });
    const start = report.disagreements.find((d: { kind: string; attribute: string }) => d.kind === 'contradiction' && d.attribute === 'start');
    expect(start).toMatchObject({ id: 'tide-gauge.start.contradiction', subject: 'tide-gauge', sides: [{ claims: ['gazette-start'] }, { claims: ['courier-start'] }] });
    expect(Object.keys(start.explanation).toSorted()).toEqual(['de', 'en', 'fr']);
  });

  it('prints Markdown, and a page whose links all lead somewhere', async () => {
    expect((await run('report.ts')).out).toContain('# Second Source: audit of the dataset');
    const page = join(root, 'audit.html');
    await run('report.ts', '--html', '--out', page);
    const html = readFileSync(page, 'utf8');
    const anchors = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]));
    const dangling = [...html.matchAll(/href="#([^"]+)"/g)].map((m) => m[1]).filter((to) => !anchors.has(to));
    expect(dangling).toEqual([]);
    expect(html).not.toMatch(/<script|https?:\/\/[^<]*\.(?:js|css)/);
  });
});
