/** Laws that every country may have one of: whose a mention is. */
import { foldKey } from './fold.ts';
import type { Item } from './item.ts';
import { clauseOf, sentenceAround } from './sentences.ts';

const SIDE = 50;
const LAW = /act|gesetz|verordnung|loi|law|r[eè]glement/i;
/** "an", "no", "its own", "son", "ein italienisches": with at most one word between. */
const INDEFINITE = /(?:^|[\s'’„“"«(])(?:ein(?:e[nmrs]?)?|kein(?:e[nmrs]?)?|sein(?:e[nmrs]?)?|ihr(?:e[nmrs]?)?|eigene[nmrs]?|an?|no|another|every|each|any|own|its|their|son|sa|leurs?|une?|aucune?|chaque|autre)\s+(?:\p{Ll}[\p{L}-]*\s+)?$/u;
const ENGLISH_ARTICLE = /\s(?:an?|no|every|each|any|its|their|own|another)\s+(?:\p{Ll}[\p{L}-]*\s+)?$/u;
const NOUN_AFTER = /^\s(?!(?:now|that|which|of|in|to|for|and|or|but|with|by|from|on|as|at|is|was|will|would|could|this|next|last|too|has|had|these|those|when|after|before|since|if|soon|yet|because|under|so|like)(?!\p{L}))\p{Ll}{3,}/u;
/** "Italy's AI Act"; "the AI Act of the EU". */
const OWNER_BEFORE = /(\p{Lu}[\p{L}-]+)(?:['’]s|s['’])\s+(?:\p{Ll}[\p{L}-]*\s+){0,2}$/u;
const OWNER_AFTER = /^\s(?:of|de|du|de la|der|des|von)\s(?:the\s|l['’])?(\p{Lu}[\p{L}-]+)/u;
const EUROPEAN = /^(?:europ|eu|ue|brussel|bruxelles|union|commission|kommission|parlament|parliament)/;

/** "The EU has passed its AI Act": whose it is, the subject says. */
const POSSESSIVE = /\s(?:sein(?:e[nmrs]?)?|ihr(?:e[nmrs]?)?|its|their|son|sa|leur|an|ein(?:e[nmrs]?)?|une?)\s+(?:\p{Ll}[\p{L}-]*\s+)?$/u;
const EUROPEAN_SUBJECT = /(?<!\p{L})(?:EU|UE|Europ\p{Ll}+|Brüssel|Brussels|Bruxelles|Union)(?!\p{L})/u;

const isLaw = (item: Item): boolean => item.rule.against.length > 0 && LAW.test(item.form.spelling);

/** "an AI Act violation": the article belongs to the noun that follows. */
const isModifier = (left: string, right: string): boolean => ENGLISH_ARTICLE.test(left) && NOUN_AFTER.test(right);

/** "an AI Act", "Italy's AI Act": a kind of thing or another country's, not the one we know. */
export function isOneOfMany(item: Item): boolean {
  if (!isLaw(item) || item.how === 'compound') return false;
  const left = item.text.slice(Math.max(0, item.start - SIDE), item.start);
  const right = item.text.slice(item.end, item.end + SIDE);
  const ownerBefore = OWNER_BEFORE.exec(left)?.[1];
  const owner = ownerBefore ?? OWNER_AFTER.exec(right)?.[1];
  if (owner !== undefined && EUROPEAN.test(foldKey(owner))) return false;
  if (owner === undefined && POSSESSIVE.test(left) && EUROPEAN_SUBJECT.test(clauseOf(sentenceAround(item.text, item.start, item.end)).left)) return false;
  return owner !== undefined || (INDEFINITE.test(left) && !isModifier(left, right));
}
