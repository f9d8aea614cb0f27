import { readFileSync, statSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { ROOT } from '../browser/build.ts';
import type { LocalServer } from '../browser/server.ts';
import { savedPage, siblingsOf } from './saved.ts';

/** A page to open. `local` pages come from this machine and must not reach the net; the user's addresses may. */
export interface Target { name: string; url: string; local: boolean; error?: string }

/** Saved pages live under one made-up host, each in a folder of its own. */
const HOST = 'https://saved-page.example';

export async function serveTargets(server: LocalServer, names: readonly string[]): Promise<Target[]> {
  return names.map((name, index) => (/^https?:\/\//i.test(name) ? { name, url: name, local: false } : serveFile(server, name, index)));
}

function serveFile(server: LocalServer, name: string, index: number): Target {
  const path = resolve(process.env.INIT_CWD ?? ROOT, name);
  const folder = `${HOST}/${index + 1}/`;
  const target: Target = { name, url: folder + encodeURIComponent(basename(path)), local: true };
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) return { ...target, error: `${name}: there is no such file` };
  if (!['.html', '.htm', '.xhtml'].includes(extname(path).toLowerCase())) return { ...target, error: `${name}: not an HTML file` };
  server.put(target.url, savedPage(readFileSync(path)));
  for (const [file, served] of siblingsOf(path)) server.put(folder + file, served);
  return target;
}
