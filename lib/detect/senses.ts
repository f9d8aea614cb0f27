import { foldKey, foldWords } from './fold.ts';
import type { Item, Local, Sense } from './item.ts';
import { clauseOf, sentenceAround, type Sides } from './sentences.ts';
import { openerKind } from './openers.ts';
import { speaking } from './surroundings.ts';

const SIDE = 40;
/** A sentence or two. */
const BEFORE = 200;
/** How many candidates back a mention is looked for: bounded for long lists. */
const BACK = 60;
/** "the word Gemini", "das Kürzel STA", "deux ILA": the form itself is spoken of, or several that bear it. */
const METALINGUISTIC = / (?:wort|wortes|word|mot|begriff|term|terme|deux|two|zwei|three|drei|trois|several|mehrere|plusieurs) $/;

const wordsOf = ({ left, right }: Sides): string => foldWords(left) + foldWords(right);

/** Both meanings in one sentence: the clause decides, else the whole sentence says nothing. */
function inClause(item: Item, sides: Sides): Sense {
  const words = wordsOf(clauseOf(sides));
  const cues = speaking(words, item.rule.cues).length;
  const against = speaking(words, item.rule.against).length;
  return cues > 0 && against === 0 ? 'ours' : against > 0 && cues === 0 ? 'theirs' : 'silent';
}

/** In English and French a capitalised word behind a given name is its surname: "Mila Novak". */
function goesOnAsName(item: Item): boolean {
  const [, word] = /^ (\p{Lu}\p{Ll}+)/u.exec(item.text.slice(item.end, item.end + SIDE)) ?? [];
  if (word === undefined || item.how !== 'bare' || !/^\p{Lu}\p{Ll}+$/u.test(item.form.spelling)) return false;
  return speaking(foldWords(word), item.rule.cues).length === 0 && openerKind(word) !== 'opener' && !/(?:ung|heit|keit|schaft|tion|ment)e?n?$/.test(foldKey(word));
}

/** Text leads on: what the sentences before say weighs more than what comes after. */
function isDoubtful({ text, start, rule }: Item, left: number): boolean {
  const words = foldWords(text.slice(Math.max(0, start - left - BEFORE), start - left));
  return speaking(words, rule.against).length > 0 && speaking(words, rule.cues).length === 0;
}

/** "Sein Digitalministerium": that of whom the sentence before spoke. */
const POSSESSIVE = /(?:^|\s)(?:sein|ihr|unser)(?:e[nmrs]?)?\s$|(?:^|\s)(?:its|his|her|their|our|son|sa|ses|leurs?)\s$/i;

function undisputed(item: Item, left: string, cues: readonly string[]): Local {
  if (cues.length > 0) return { sense: 'ours', cues };
  const doubtful = isDoubtful(item, left.length);
  return { sense: doubtful && POSSESSIVE.test(left) ? 'theirs' : 'silent', cues, doubtful };
}

function readLocal(item: Item): Local {
  const { cues, against } = item.rule;
  const sides = sentenceAround(item.text, item.start, item.end);
  const words = wordsOf(sides);
  const spoken = speaking(words, cues);
  const opposed = speaking(words, against);
  if (METALINGUISTIC.test(foldWords(sides.left.slice(-SIDE))) || goesOnAsName(item)) return { sense: 'theirs', cues: [] };
  if (opposed.length === 0) return undisputed(item, sides.left, spoken);
  return { sense: spoken.length === 0 ? 'theirs' : inClause(item, sides), cues: spoken };
}

/** Read once for each item. */
export const localSense = (item: Item): Local => (item.kept.local ??= readLocal(item));

/** What was last meant before an item, in any form of its entity, by what those forms' own sentences say. */
export function lastSense(item: Item): Sense {
  for (let n = item.order - 1; n >= Math.max(0, item.order - BACK); n--) {
    const other = item.page[n]!;
    if (other.rule.entity !== item.rule.entity || (other.block === item.block && other.end > item.start)) continue;
    const sense = senseOf(other);
    if (sense !== 'silent') return sense;
  }
  return 'silent';
}

function senseOf(item: Item): Sense {
  if (item.named) return item.named;
  if (item.rule.policy === 'unique') return item.state === 'accepted' ? 'ours' : 'silent';
  return localSense(item).sense;
}
