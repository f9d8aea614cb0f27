import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import card from '../../components/card/card.css?inline';
import { LEXICON_OF_QUIET, OPENER } from '../../components/overlay/door.ts';
import notice from '../../components/overlay/notice.css?inline';
import { openOverlay } from '../../components/overlay/open.tsx';
import overlay from '../../components/overlay/overlay.css?inline';
import toolbar from '../../components/toolbar/toolbar.css?inline';
import tokens from '../../components/tokens.css?inline';
import { LEXICON } from '../../data/lexicon/all.ts';

/** Injected by the background into the content script's own world when that first needs an interface. */
export default defineUnlistedScript(() => {
  const css = [tokens, overlay, card, toolbar, notice].join('\n');
  OPENER.leave(globalThis, (host) => openOverlay(host, css));
  LEXICON_OF_QUIET.leave(globalThis, LEXICON);
});
