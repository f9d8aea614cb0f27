import { LEXICON } from '../../data/lexicon/marked.ts';
import { Lexicon, type PackedLexicon } from '../detect/lexicon.ts';
import { Annotator } from './annotator.ts';
import type { PageOptions } from './types.ts';

export { MARKS, UNCERTAIN_MARK, savedMark } from './names.ts';
export { reportMentions } from './report.ts';
export type { Annotator } from './annotator.ts';

export const DEFAULT_PAGE_OPTIONS: PageOptions = { density: 'first-per-section', quiet: false, headingsAndLinks: false, dismissed: [] };

/**
 * Reads the page, draws its mentions and keeps them in step with it until `stop()`.
 * The lexicon at hand holds the entities of salience `marked`; give the larger one for `quiet`.
 */
export function annotatePage(options: Partial<PageOptions> = {}, packed: PackedLexicon = LEXICON): Annotator {
  return new Annotator(new Lexicon(packed), { ...DEFAULT_PAGE_OPTIONS, ...options });
}
