import type { annotatePage } from './index.ts';

/** On the isolated world's global object, which the page cannot see. */
const ANNOTATE = Symbol.for('second-source.annotate');
const world = globalThis as { [ANNOTATE]?: typeof annotatePage };

/** What the code that reads pages leaves for the content script that asked for it. */
export const leaveAnnotate = (annotate: typeof annotatePage): void => { world[ANNOTATE] = annotate; };
export const annotateAtHand = (): typeof annotatePage | undefined => world[ANNOTATE];
