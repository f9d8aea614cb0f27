import type { Reader } from '../../components/overlay/door.ts';
import { isPart } from '../../lib/address/here.ts';
import type { PageHandlers } from '../../lib/messages/page.ts';
import { reportMentions } from '../../lib/page/report.ts';
import type { Ask } from './ask.ts';
import type { LivePage } from './live-page.ts';
import type { ReaderLoader } from './load-reader.ts';
import { summarize } from './summary.ts';

interface Parts { ask: Ask; page: LivePage; reader: ReaderLoader; stop(): void }

/** What background and popup may ask of this page. */
export function answers({ ask, page, reader, stop }: Parts): PageHandlers {
  const withReader = async (work: (reader: Reader) => void): Promise<null> => {
    const loaded = await reader.load();
    if (loaded) work(loaded);
    return null;
  };
  return {
    'page.summary': () => summarize(ask, page.mentions(), isPart() ? { all: 0, changed: [] } : { all: page.highlights, changed: reader.now?.changed() ?? [] }),
    'page.mentions': () => {
      if (!page.isSettled) return null;
      return page.annotator ? reportMentions(page.annotator, document.body) : [];
    },
    'page.show': ({ entity }) => withReader((loaded) => loaded.show(entity)),
    'page.showHighlight': ({ id }) => withReader((loaded) => loaded.lead(id)),
    'page.command': ({ command }) => withReader((loaded) => loaded.command(command)),
    'page.cardElsewhere': ({ by }) => {
      reader.now?.yieldTo(by);
      return null;
    },
    'page.changed': async ({ what }) => {
      reader.now?.forget();
      if (what !== 'flags') await page.refresh();
      return null;
    },
    // The answer has to leave before the listener does.
    'page.stop': () => {
      setTimeout(stop);
      return null;
    },
  };
}
