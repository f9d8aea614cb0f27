import '../../lib/page/marks.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { isOfThePage } from '../../lib/address/here.ts';
import { startSession } from './session.ts';

/** On the isolated world's global object, which the page cannot see: one session per frame, however often the script is injected. */
const SESSION = Symbol.for('second-source.session');
const world = globalThis as { [SESSION]?: true };

/** A page that is only prepared for showing may never be shown. */
function whenShown(start: () => void): void {
  if ((document as { prerendering?: boolean }).prerendering) document.addEventListener('prerenderingchange', start, { once: true });
  else start();
}

export default defineContentScript({
  registration: 'runtime',
  main() {
    if (world[SESSION] || !(document instanceof HTMLDocument) || !isOfThePage()) return;
    world[SESSION] = true;
    whenShown(() => startSession(() => { delete world[SESSION]; }));
  },
});
