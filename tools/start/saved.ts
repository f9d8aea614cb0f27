import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import type { Served } from '../browser/server.ts';

/** Saved pages show their text and their looks; nothing in them runs, frames, sends or fetches from elsewhere. */
const POLICY = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; form-action 'none'; base-uri 'none'";

const REFRESH = /<meta[^>]+http-equiv\s*=\s*["']?refresh[^>]*>/gi;
/** Browsers look for a declared encoding in the first 1,024 bytes. */
const ENCODING_BYTES = 1024;

export function savedPage(bytes: Buffer): Served {
  // Latin 1 maps every byte to one character and back: the text keeps whatever encoding it has.
  const text = bytes.toString('latin1').replaceAll(REFRESH, '');
  const declared = /charset/i.test(text.slice(0, ENCODING_BYTES)) || text.startsWith('\u00fe\u00ff') || text.startsWith('\u00ff\u00fe');
  return { body: Buffer.from(text, 'latin1'), type: declared ? 'text/html' : 'text/html; charset=utf-8', headers: { 'content-security-policy': POLICY } };
}

const TYPES: Record<string, string> = {
  '.css': 'text/css', '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.gif': 'image/gif', '.webp': 'image/webp', '.svg': 'image/svg+xml', '.woff': 'font/woff', '.woff2': 'font/woff2',
};
/** A saved page brings some dozens of files along; a folder of thousands is not its own. */
const MOST_SIBLINGS = 400;

/** Style sheets and pictures beside the page, and in the folder a browser saves along with it (`page_files`), by their address relative to it. */
export function siblingsOf(page: string): [file: string, served: Served][] {
  const folder = dirname(page);
  const name = basename(page, extname(page));
  const along = [`${name}_files`, `${name}-Dateien`, `${name}_fichiers`].map((sub) => join(folder, sub));
  const files = [folder, ...along].flatMap(filesIn).filter((file) => extname(file).toLowerCase() in TYPES);
  return files.slice(0, MOST_SIBLINGS).map((file) => [
    relative(folder, file).split(/[\\/]/).map(encodeURIComponent).join('/'),
    { body: readFileSync(file), type: TYPES[extname(file).toLowerCase()]! },
  ]);
}

function filesIn(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(folder, entry.name));
}
