import { foldWords } from './fold.ts';
import type { Item, Local, Sense } from './item.ts';
import { clauseOf, sentenceAround, type Sides } from './sentences.ts';
import { MUTUAL, isExplainedAsOther, isFronted, isInstitution, namesSomebody } from './other-bodies.ts';
import { capitalStart } from './spelling.ts';
import { speaking, wordBeforeLast, wordsAfter, wordsApposed, wordsApposedTo, wordsNear, wordsTouching } from './surroundings.ts';

const SIDE = 40;
/** A sentence or two. */
const BEFORE = 200;
/** How many candidates back a mention is looked for: bounded for long lists. */
const BACK = 60;
/** "the word Gemini", "das Kürzel STA": the form itself is spoken of. */
const METALINGUISTIC = / (?:wort|wortes|word|mot|begriff|term|terme) $/;
/** "deux ILA", "the third Mila": several bear the name. */
const SEVERAL = / (?:deux|two|zwei|three|drei|trois|several|mehrere|plusieurs) $/;
const NUMBERED = / (?:third|dritte[rns]?|troisieme) $/;

/** Read once for each place, as what follows. */
export const around = (item: Item): { touching: string; apposed: string } => (item.kept.around ??= {
  touching: wordsTouching(item.text, item.start, item.end), apposed: readApposed(item),
});

/** Behind a phrase at the head of a sentence its subject follows, which explains nothing. */
function readApposed(item: Item): string {
  const apposed = wordsApposed(item.text, item.end);
  return apposed !== '' && isFronted(item) ? '' : apposed;
}

export const near = (item: Item): string => (item.kept.near ??= wordsNear(item.text, item.start, item.end));

/** Cues in the name's own phrase or in the apposition that explains it: "the Institut Mila", "Mila, the Montreal institute". */
export const tiedCues = (item: Item): readonly string[] => (item.kept.tied ??= readTied(item));

/** "Berlin's air show, the ILA, expects": without it, a name between commas may be anybody's. */
const ARTICLE = /\s(?:(?:the|der|die|das|dem|den|le|la)\s|l['’])$/;

function readTied(item: Item): readonly string[] {
  const { touching, apposed } = around(item);
  const apposedTo = ARTICLE.test(item.text.slice(Math.max(0, item.start - 5), item.start)) ? wordsApposedTo(item.text, item.start, item.end) : [];
  const besides = [apposedTo, wordsAfter(item.text, item.end, 2)].map((words) => foldWords(words.join(' ')));
  return speaking(touching + apposed + wordBeforeLast(item.text, item.start) + besides.join(''), item.rule.cues);
}

/** "Eco heißt der Kater": what bears the name is said next. */
const IS_NAME_OF = /^["”“»’]?\s(?:heißt|heisst|hieß|heißen|nennt sich|is the name|was the name|s['’]appelle|est le nom)\s(?!(?:es|inzwischen|jetzt|heute|seit|für|nicht|also|dass|nun|dabei|konkret|hier|vor|zwar|auch|nur|eben|im|in|bei)\b)/u;

/** "deux puissances moyennes": of what one may count. */
const isPhrase = ({ form: { spelling } }: Item): boolean => !capitalStart(spelling) && spelling.includes(' ') && !MUTUAL.test(spelling);

function isSpokenOf(item: Item, { left, right }: Sides): boolean {
  const before = foldWords(left.slice(-SIDE).split(/[.,;:!?()\n]/).at(-1)!);
  if (METALINGUISTIC.test(before) || (!isPhrase(item) && item.how !== 'compound' && SEVERAL.test(before)) || (!item.form.spelling.includes(' ') && NUMBERED.test(before))) return true;
  return IS_NAME_OF.test(right) && !/(?:^|\s)(?:bei|beim|in|im|von|vom)\s$/iu.test(left) && speaking(foldWords(right.slice(0, SIDE * 2)), item.rule.cues).length === 0;
}

const wordsOf = ({ left, right }: Sides): string => foldWords(left) + foldWords(right);

/** Both meanings in one sentence: the clause decides, else the whole sentence says nothing. */
function inClause(item: Item, sides: Sides): Sense {
  const words = wordsOf(clauseOf(sides));
  const cues = speaking(words, item.rule.cues).length;
  const against = speaking(words, item.rule.against).length;
  return cues > 0 && against === 0 ? 'ours' : against > 0 && cues === 0 ? 'theirs' : 'silent';
}

/** Text leads on: what the sentences before say weighs more than what comes after. */
function isDoubtful({ text, start, rule }: Item, left: number): boolean {
  const words = foldWords(text.slice(Math.max(0, start - left - BEFORE), start - left));
  return speaking(words, rule.against).length > 0 && speaking(words, rule.cues).length === 0;
}

/** "Sein Digitalministerium": that of whom the sentence before spoke. */
const POSSESSIVE = /(?:^|\s)(?:sein|ihr|unser)(?:e[nmrs]?)?\s$|(?:^|\s)(?:its|his|her|their|our|son|sa|ses|leurs?)\s$/i;

function undisputed(item: Item, left: string, cues: readonly string[]): Local {
  const isPossessed = POSSESSIVE.test(left) && tiedCues(item).length === 0;
  if (cues.length > 0 && !isPossessed) return { sense: 'ours', cues };
  const doubtful = isDoubtful(item, left.length);
  if (doubtful && isPossessed) return { sense: 'theirs', cues, doubtful };
  return cues.length > 0 ? { sense: 'ours', cues } : { sense: 'silent', cues, doubtful };
}

function readLocal(item: Item): Local {
  const { cues, against } = item.rule;
  const sides = sentenceAround(item.text, item.start, item.end);
  const words = wordsOf(sides);
  const spoken = speaking(words, cues);
  const opposed = speaking(words, against);
  if (isInstitution(item)) return { sense: 'ours', cues: spoken };
  if (isSpokenOf(item, sides) || namesSomebody(item) || (spoken.length === 0 && isExplainedAsOther(item))) return { sense: 'theirs', cues: [] };
  if (opposed.length > 0 && tiedCues(item).length > 0) return { sense: 'ours', cues: spoken };
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
