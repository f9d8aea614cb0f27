import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { LEXICON as ALL } from '../../data/lexicon/all.ts';
import { LEXICON as MARKED } from '../../data/lexicon/marked.ts';
import { Lexicon } from '../../lib/detect/lexicon.ts';
import { JUDGE } from '../../lib/page/door.ts';
import { judgeHere } from '../../lib/page/judge.ts';

/** Injected by the background into the content script's own world when a page cannot be judged by the background. */
export default defineUnlistedScript(() => JUDGE.leave(globalThis, (slices, quiet) => judgeHere(new Lexicon(quiet ? ALL : MARKED), slices)));
