import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leaveAnnotate } from '../../lib/page/door.ts';
import { annotatePage } from '../../lib/page/index.ts';

/** Injected by the background into the content script's own world when a page seems to name something. */
export default defineUnlistedScript(() => leaveAnnotate(annotatePage));
