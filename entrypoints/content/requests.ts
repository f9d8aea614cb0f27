import { savableSelection } from '../../lib/draft/selection.ts';
import type { PageHandlers } from '../../lib/messages/page.ts';
import { reportMentions } from '../../lib/page/index.ts';
import type { Ask } from './ask.ts';
import type { CardsShown } from './cards-shown.ts';
import type { Cards } from './cards.ts';
import type { Keyboard } from './keyboard.ts';
import type { LivePage } from './live-page.ts';
import type { OverlayLoader } from './load-overlay.ts';
import { summarize } from './summary.ts';

interface Parts { ask: Ask; cards: Cards; page: LivePage; keyboard: Keyboard; overlay: OverlayLoader; shown: CardsShown; stop(): void }

/** What background and popup may ask of this page. */
export function answers({ ask, cards, page, keyboard, overlay, shown, stop }: Parts): PageHandlers {
  async function save(): Promise<null> {
    const range = savableSelection(document);
    (await overlay.load())?.save(range);
    return null;
  }
  return {
    'page.summary': () => summarize(ask, page.mentions(), page.highlights),
    'page.mentions': () => (page.annotator ? reportMentions(page.annotator, document.body) : null),
    'page.show': ({ entity }) => nothing(keyboard.show(entity)),
    'page.command': ({ command }) => {
      if (command === 'save') return save();
      return nothing(command === 'open' ? keyboard.open() : keyboard.go(command === 'next' ? 1 : -1));
    },
    'page.changed': async ({ what }) => {
      cards.forget();
      if (what === 'flags') shown.refresh();
      else await page.refresh();
      return null;
    },
    // The answer has to leave before the listener does.
    'page.stop': () => nothing(void setTimeout(stop)),
  };
}

const nothing = (_done: void): null => null;
