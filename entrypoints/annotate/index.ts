import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ANNOTATE } from '../../lib/page/door.ts';
import { annotatePage } from '../../lib/page/index.ts';
import { judgeOf } from './judge.ts';

/** Injected by the background into the content script's own world when a page seems to name something. */
export default defineUnlistedScript(() => {
  ANNOTATE.leave(globalThis, (source, ask, options) => annotatePage(source, judgeOf(ask, source.slices, options.quiet), options));
});
