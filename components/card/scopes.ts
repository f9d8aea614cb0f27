import type { PageMention } from '../../lib/page/types.ts';
import type { Scope } from '../../lib/store/types.ts';

const surer = (mention: PageMention) => (other: PageMention): boolean =>
  other.entity === mention.entity && other.reason.alias !== mention.reason.alias && other.reason.score > mention.reason.score;

/**
 * How far "not this" may reach, the most sensible first. A text uses a word in one meaning, as a rule: what is wrong once is wrong on
 * the page. But where a surer name of the same entity stands on the page too, it is rightly there, and the one mention is in doubt.
 */
export const scopesFor = (mention: PageMention, mentions: readonly PageMention[]): readonly Scope[] =>
  mentions.some(surer(mention)) ? ['here', 'page', 'site', 'alias'] : ['page', 'here', 'site', 'alias'];
