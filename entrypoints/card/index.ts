import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import card from '../../components/card/card.css?inline';
import changes from '../../components/overlay/changes.css?inline';
import { READER } from '../../components/overlay/door.ts';
import notice from '../../components/overlay/notice.css?inline';
import overlay from '../../components/overlay/overlay.css?inline';
import form from '../../components/toolbar/form.css?inline';
import toolbar from '../../components/toolbar/toolbar.css?inline';
import tokens from '../../components/tokens.css?inline';
import { openReader } from './reader.ts';

/** Injected by the background into the content script's own world when a reader first turns to something on the page. */
export default defineUnlistedScript(() => {
  const css = [tokens, overlay, card, toolbar, form, changes, notice].join('\n');
  READER.leave(globalThis, (host) => openReader(host, css));
});
