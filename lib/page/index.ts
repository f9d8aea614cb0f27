import { Annotator } from './annotator.ts';
import type { Judge } from './judge.ts';
import type { TextSource } from './text-source.ts';
import type { PageOptions } from './types.ts';

export { MARKS, UNCERTAIN_MARK, savedMark } from './names.ts';
export { reportMentions } from './report.ts';
export type { Annotator } from './annotator.ts';

export const DEFAULT_PAGE_OPTIONS: PageOptions = { density: 'first-per-section', quiet: false, headingsAndLinks: false, dismissed: [] };

/** Draws the mentions of the page that a source reads and a judge accepts, and keeps them in step with it until `stop()`, which stops the source, too. */
export function annotatePage(source: TextSource, judge: Judge, options: Partial<PageOptions> = {}): Annotator {
  return new Annotator(source, judge, { ...DEFAULT_PAGE_OPTIONS, ...options });
}
