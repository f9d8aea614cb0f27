import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import {
  askThrough, builtFor, launchChromium, launchFirefox, mentionsOf, ROOT, startServer, type Asker, type LaunchOptions, type LocalServer, type Session,
} from '../../tools/browser/index.ts';
import type { MentionReport } from '../../lib/messages/messages.ts';
import { drawnTexts } from './marks.ts';
import { until } from '../../tools/browser/index.ts';

/** A browser with the extension, permitted on all sites, and the web it lives in. */
export interface World {
  server: LocalServer;
  session: Session;
  asker: Asker;
  /** Puts a page on the web, without opening it. */
  put(url: string, html: string, headers?: Record<string, string>): void;
  /** Opens an address and waits until it is read and marked. */
  read(url: string): Promise<Page>;
  mentions(page: Page): Promise<MentionReport[]>;
  close(): Promise<void>;
}

export const SAMPLES = 'https://www.isarbote.example';
export const SAMPLE = `${SAMPLES}/article.de.html`;

export async function startWorld(kind: 'chromium' | 'firefox' = 'chromium', over: Partial<LaunchOptions> & { web?: LocalServer } = {}): Promise<World> {
  const { web, ...options } = over;
  const server = web ?? (await startServer());
  putSamples(server);
  const launch = kind === 'chromium' ? launchChromium : launchFirefox;
  const session = await launch({ extension: builtFor(kind), server, ...options });
  const asker = await askThrough(session);
  return {
    server, session, asker,
    put: (url, html, headers) => server.put(url, { body: html, headers }),
    read: async (url) => {
      const page = await session.open(url);
      await until('something is marked', async () => (await drawnTexts(page)).length > 0);
      return page;
    },
    mentions: (page) => mentionsOf(asker, page),
    close: async () => {
      await session.close();
      if (!web) await server.close();
    },
  };
}

function putSamples(server: LocalServer): void {
  const folder = join(ROOT, 'samples');
  for (const file of readdirSync(folder).filter((name) => /\.(html|css)$/.test(name))) {
    server.put(`${SAMPLES}/${file}`, { body: readFileSync(join(folder, file)), type: file.endsWith('.css') ? 'text/css' : 'text/html; charset=utf-8' });
  }
}
