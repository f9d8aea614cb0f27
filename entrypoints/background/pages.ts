/** What a page asks for itself: its state, cards, the card's code. */
import { pageKey } from '../../lib/address/page-key.ts';
import { siteOf } from '../../lib/address/site.ts';
import { uiLanguage } from '../../lib/i18n.ts';
import { believedUrl, type Caller } from '../../lib/messages/caller.ts';
import type { Handlers } from '../../lib/messages/dispatch.ts';
import type { Result } from '../../lib/messages/messages.ts';
import { fail, ok } from '../../lib/messages/result.ts';
import { attempt } from '../../lib/store/failure.ts';
import { settings, siteChoice } from '../../lib/store/read/choices.ts';
import { dismissedOn } from '../../lib/store/read/dismissals.ts';
import { flagsOf } from '../../lib/store/read/flags.ts';
import { highlightsOfPage } from '../../lib/store/read/highlights.ts';
import { loadAnnotate, loadCard } from '../../lib/tabs/inject.ts';
import { tellFrames } from '../../lib/tabs/tell.ts';
import { briefOf, cardOf, disagreementsOf } from './dataset.ts';

type PageHandlers = Pick<Handlers, 'page.hello' | 'annotate.load' | 'card.load' | 'card.shown' | 'card.get' | 'entities.brief'>;

const annotate = async ({ tab, frame }: Caller): Promise<Result<null>> => (tab === null ? fail('not-allowed', 'annotate.load: not from a tab') : loadAnnotate(tab, frame));

export const pageHandlers: PageHandlers = {
  'page.hello': async ({ url, canonical }, caller) => {
    const address = believedUrl(url, caller);
    const [site, key] = [siteOf(address), pageKey(address, canonical)];
    if (site === null || key === null) return fail('not-allowed', `page.hello: ${address} is no page`);
    return attempt(async () => {
      const [chosen, highlights, dismissed, choice] = await Promise.all([settings(), highlightsOfPage(key), dismissedOn({ key, site }), siteChoice(site)]);
      return { settings: chosen, highlights, dismissed, isOff: choice?.on === false };
    });
  },

  'annotate.load': (_, caller) => annotate(caller),

  'card.load': async (_, { tab, frame }) => (tab === null ? fail('not-allowed', 'card.load: not from a tab') : loadCard(tab, frame)),

  'card.shown': async ({ by }, { tab }) => (tab === null ? fail('not-allowed', 'card.shown: not from a tab') : tellFrames(tab, by)),

  'card.get': ({ entity }) => attempt(async () => cardOf(entity, uiLanguage(), await flagsOf(disagreementsOf([entity])))),

  'entities.brief': async ({ entities }) => ok(briefOf(entities, uiLanguage())),
};
