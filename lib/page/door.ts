/** What the scripts that come later leave for those that asked for them. */
import type { send } from '../messages/client.ts';
import { slot } from '../slot.ts';
import type { Annotator } from './annotator.ts';
import type { Judge } from './judge.ts';
import type { Slices } from './slices.ts';
import type { TextSource } from './text-source.ts';
import type { PageOptions } from './types.ts';

/** Marks a page in which something may be named. */
export const ANNOTATE = slot<(source: TextSource, ask: typeof send, options: PageOptions) => Annotator>('second-source.annotate');
/** Judges in the page itself. */
export const JUDGE = slot<(slices: Slices, quiet: boolean) => Judge>('second-source.judge');
