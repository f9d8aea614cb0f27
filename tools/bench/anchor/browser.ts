import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleForPage } from '../../browser/bundle.ts';
import { launchChromium, startServer, type LocalServer, type Session } from '../../browser/index.ts';

/** The measured code runs in the page itself: a browser with an extension that does nothing is enough, and needs no build. */
export async function withBrowser<T>(work: (session: Session, server: LocalServer) => Promise<T>): Promise<T> {
  const extension = mkdtempSync(join(tmpdir(), 'second-source-bench-'));
  writeFileSync(join(extension, 'manifest.json'), JSON.stringify({ manifest_version: 3, name: 'nothing', version: '0' }));
  const server = await startServer();
  const session = await launchChromium({ extension, server, permitted: false });
  try {
    return await work(session, server);
  } finally {
    await session.close();
    await server.close();
    rmSync(extension, { recursive: true });
  }
}

/** The in-page script as one classic script that leaves `secondSourceAnchor` on the global object. */
export const inPageScript = (): Promise<string> => bundleForPage(join(import.meta.dirname, 'in-page.ts'), 'secondSourceAnchor');
