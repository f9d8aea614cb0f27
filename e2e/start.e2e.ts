import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../tools/browser/index.ts';

/** Two builds and browsers one after the other on a slow machine, ms. */
const TIME = 120_000;

const folder = mkdtempSync(join(tmpdir(), 'second-source-start-'));
let run: { code: number | null; said: string };
beforeAll(async () => {
  run = await start('--headless', '--lang', 'en', '--screenshots', join(folder, 'shots'), 'samples/article.de.html', 'gone.html', 'samples/garden.en.html');
}, TIME);
afterAll(() => rmSync(folder, { recursive: true }));

function start(...args: string[]): Promise<typeof run> {
  const child = spawn(process.execPath, ['tools/start.ts', ...args], { cwd: ROOT, env: { ...process.env, INIT_CWD: ROOT, SECOND_SOURCE_OUT: join(folder, 'out') } });
  let said = '';
  child.stdout.on('data', (data) => (said += data));
  child.stderr.on('data', (data) => (said += data));
  return new Promise((done) => child.once('close', (code) => done({ code, said })));
}

describe('npm start -- --headless', () => {
  it('prints the mentions of a page and where sources disagree, each side with its source', () => {
    expect(run.said).toMatch(/Wildbergers +karsten-wildberger +1× +listed only/);
    expect(run.said).toMatch(/CLOUD Act +us-cloud-act +1× +1 drawn/);
    expect(run.said).toMatch(/Contradiction · .*Start of the joint call\n.*in the card of .*\n(?: +– .*\n)*? +– January 2026: .*¶\s8/);
  });

  it('saves a screenshot of each page that could be read', () => {
    expect(run.said).toMatch(/Card open on ".+": .*01-samples-article\.de\.png/);
    expect(readdirSync(join(folder, 'shots')).toSorted()).toEqual(['01-samples-article.de.png', '03-samples-garden.en.png']);
  });

  it('goes on after a page that cannot be read, and fails in the end', () => {
    expect(run.said).toMatch(/gone\.html\n +FAILED: .*no such file/);
    expect(run.said).toMatch(/2 of 3 pages read/);
    expect(run.code).toBe(1);
  });
});
