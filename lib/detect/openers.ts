import { foldKey } from './fold.ts';
import { isGivenName } from './given-names.ts';
import { STARTER } from './person-words.ts';

const anyOf = (words: string): string => words.trim().split(/\s+/).join('|');

/** Words that open sentences right before a subject, beside those that `STARTER` has. */
const OPENER = new RegExp(`^(?:${anyOf(`
  obwohl nachdem bevor solange sobald sofern falls obgleich indem wobei weshalb woraufhin ausgerechnet gerade vor hinter trotz anders ebenso sowohl weder bis ab je
  instead earlier still later now yesterday tomorrow perhaps although once unlike whether here there maybe never always often sometimes soon again also too despite
  because until unless next last then indeed thus hence besides given left gone until during through behind beside among without within toward towards about
  ensuite puis pourtant lorsque desormais certes enfin reste depuis hier demain ici tandis lors apres parce puisque toutefois cependant neanmoins ailleurs bref
  donc ainsi aussitot bientot jamais toujours parfois souvent malgre outre surtout peut voila voici comme cote face pendant durant jusqu hormis sauf
  zuvor spater morgen somit dennoch trotzdem seitdem immer nie oft bald anschliessend schliesslich letztlich inzwischen mittlerweile immerhin`)})$`);

/** Adverbs and participles by their end; the names that end so, too, are given names. */
const OPENING_END = /.{3}(?:ly|ment|weise|dings|falls|maßen|massen|warts|while|ing|ed)$/;

/** What a capitalised word at the beginning of a sentence is, before a surname. */
export function openerKind(word: string): 'opener' | 'given' | 'unknown' {
  if (isGivenName(word)) return 'given';
  const key = foldKey(word);
  const isParticiple = /[^-]{3}(?:é|ée|és|ées)$/u.test(word.normalize('NFC').toLowerCase());
  return STARTER.test(key) || OPENER.test(key) || OPENING_END.test(key) || isParticiple ? 'opener' : 'unknown';
}
