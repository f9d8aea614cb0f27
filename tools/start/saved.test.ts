import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { savedPage, siblingsOf } from './saved.ts';

const folder = mkdtempSync(join(tmpdir(), 'second-source-saved-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a saved page', () => {
  it('keeps bytes of any encoding and does not move on by itself', () => {
    const bytes = Buffer.concat([Buffer.from('<meta charset=iso-8859-1><META HTTP-EQUIV="refresh" content="0;url=https://elsewhere.example/"><p>'), Buffer.from([0xfc, 0x80])]);
    const { body, type } = savedPage(bytes);
    expect(type).toBe('text/html');
    expect((body as Buffer).subarray(-2)).toEqual(Buffer.from([0xfc, 0x80]));
    expect(String(body)).not.toMatch(/refresh/i);
  });

  it('is taken for UTF-8 when it does not say', () => expect(savedPage(Buffer.from('<p>ü')).type).toMatch(/utf-8/));

  it('may run nothing and fetch nothing from elsewhere', () => expect(savedPage(Buffer.from('')).headers?.['content-security-policy']).toMatch(/^default-src 'none'/));

  it('brings style sheets and pictures along, nothing else', () => {
    mkdirSync(join(folder, 'page_files'));
    for (const file of ['page.html', 'a b.css', 'secret.txt', 'page_files/x.png', 'page_files/run.js']) writeFileSync(join(folder, file), '');
    expect(siblingsOf(join(folder, 'page.html')).map(([file]) => file).toSorted()).toEqual(['a%20b.css', 'page_files/x.png']);
  });
});
