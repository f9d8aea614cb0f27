/** Whose an agreement, a call or an alliance is that any two may have with each other. */
import { itemsWithin, type Item } from './item.ts';
import { MUTUAL } from './other-bodies.ts';
import { sentenceAround } from './sentences.ts';

/** So many of those a declaration or an alliance has to do with are named beside it: it is theirs, however it is introduced. */
const PARTIES = 2;
const NEAR = 200;
/** A form of so many words says what it is about, and need not have them in its own sentence. */
const LONG_FORM = 4;
const NAME = String.raw`(?:(?:[Ll]['’]|(?:[Ll]a|[Ll]es?|[Dd](?:er|ie|as|em)|[Tt]he)\s)?\p{Lu}[\p{L}.-]+)`;
const PAIR = String.raw`${NAME}\s(?:and|und|et|&)\s${NAME}`;
const DID = '(?:sign|unterzeichne|unterschr|vereinbar|schlossen|schließen|agree|open|launch|lanc|start|veröffentlich|publi)';
/** "Peru and Chile signed", "unterzeichneten Norwegen und Irland": two who did so. */
const PAIR_DID = new RegExp(String.raw`${PAIR}\s(?:(?:have|had|ont|avaient)\s)?(?:\p{L}+(?:ly|ment)\s)?${DID}|${DID}\p{L}*\s${PAIR}`, 'gu');
/** "Italien hat mit der Ukraine": in German what they did stands at the end. */
const PAIR_HAS = new RegExp(String.raw`(?:${PAIR}\s(?:haben|hatten)|${NAME}\s(?:hat|hatte)\smit\s${NAME})\s(?:\p{L}+\s){0,3}$`, 'gu');
const DONE = /^[^.;:!?]{0,60}\s(?:unterzeichnet|unterschrieben|vereinbart|geschlossen|gestartet|veröffentlicht)(?!\p{L})/u;
/** A party of ours, which the lexicon does not mark. */
const PARTY = /kanad|canad|deutsch|german|allem|berlin|ottawa|^ised$/iu;

function isOfAnotherPair(item: Item, left: string, right: string): boolean {
  const from = item.start - left.length;
  const pairs = [...left.matchAll(PAIR_DID), ...(DONE.test(right) ? left.matchAll(PAIR_HAS) : [])];
  return pairs.some(({ index, 0: pair }) => !pair.split(/\s(?:and|und|et|&|mit)\s/).every((name) => PARTY.test(name))
    && !itemsWithin(item, from + index, from + index + pair.length).some(({ entity, state }) => entity && state === 'accepted'));
}

/** Whether those who agreed stand around the name of what they agreed on. */
export function isBetweenParties(item: Item): boolean {
  if (!MUTUAL.test(item.form.spelling)) return false;
  const { left, right } = sentenceAround(item.text, item.start, item.end);
  const isLong = item.form.spelling.split(' ').length >= LONG_FORM && !isOfAnotherPair(item, left, right);
  const [before, after] = isLong ? [NEAR, NEAR] : [left.length, right.length];
  const parties = itemsWithin(item, item.start - before, item.end + after).filter(({ state, rule }) => state === 'accepted' && item.entity!.related.includes(rule.entity));
  return new Set(parties.map(({ rule }) => rule.entity)).size >= PARTIES;
}
