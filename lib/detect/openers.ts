import { foldKey } from './fold.ts';
import { STARTER } from './person-words.ts';

const anyOf = (words: string): string => words.trim().split(/\s+/).join('|');

/** Words that open sentences right before a subject, beside those that `STARTER` has. */
const OPENER = new RegExp(`^(?:${anyOf(`
  obwohl nachdem bevor solange sobald sofern falls obgleich indem wobei weshalb woraufhin ausgerechnet gerade vor hinter trotz anders ebenso sowohl weder bis ab je
  instead earlier still later yesterday tomorrow perhaps although once unlike whether here there maybe never always often sometimes soon again also too despite
  because until unless next last then indeed thus hence besides given left gone until during through behind beside among without within toward towards about
  ensuite puis pourtant lorsque desormais certes enfin reste depuis hier demain ici tandis lors apres parce puisque toutefois cependant neanmoins ailleurs bref
  donc ainsi aussitot bientot jamais toujours parfois souvent malgre outre surtout peut voila voici comme cote face pendant durant jusqu hormis sauf
  zuvor spater morgen somit dennoch trotzdem seitdem immer nie oft bald anschliessend schliesslich letztlich inzwischen mittlerweile immerhin`)})$`);

/** Adverbs and participles by their end; the names that end so, too, are in `GIVEN`. */
const OPENING_END = /.{3}(?:ly|ment|weise|dings|falls|maßen|massen|warts|while|ing|ed)$/;

/** Given names frequent in the news of our languages that no suffix tells, and those that look like openers. */
const GIVEN = new RegExp(`^(?:${anyOf(`
  adam alain alex alexand(?:er|r[ae]) alfred alice amelie andrea?s? andre ann[ae]? anne antoine anthony antonio arthur barbara beate benjamin bern(?:d|ard|hard) birgit
  brigitte camille carla carlo(?:s)? carol(?:ine?|a)? catherine charles charlotte chloe christ(?:a|el|ian|iane?|ina|ine|oph|opher|ophe|of)? claire clara claud(?:ia|e|io) clement daniel(?:a|le)?
  david dieter dominique donald dorothee ed(?:ward|ith|gar)? eli(?:as|sabeth|zabeth|se|ot|ott)? ell[ae]n? emil(?:y|ie|ia)? emma eric[ah]? ernst eva felix flor(?:ian|ence) fran(?:k|z|cis|cois|coise|cesco|ziska)
  fred(?:eric|erick|erik)? gabriel(?:e|la|le)? georg(?:e|es|ina)? ger(?:d|ald|hard|ard) gisela greg(?:or|ory)? guillaume gunt(?:er|her) han(?:s|na|nah|nes) harald harry heike heinrich heinz hel(?:ga|en|ena|ene|mut)
  henr(?:i|y|ik) herbert holly hugo ingrid irene isabel(?:le|la)? jack jacques jakob james jan(?:e|a|et|ine|ina)? jean(?:ne|ette)? jens jennifer jerome jessica jim joachim joe johan(?:n|na|nes)? john jon(?:as|athan)? jo(?:rg|seph|sef|se|shua|anna)?
  juli[ae]n?ne? julia jurgen kar(?:l|in|en|la|sten|sta) kat(?:e|ja|rin|harina|hrin|hleen) kelly kevin klaus kurt lars lau(?:ra|rent|ren|rence) lea lena leo(?:n|nie)? lisa louis[ae]? luc(?:as|ie|y|ia|ien)? lukas magdalena manfred
  mar(?:c|cel|co|cus|ia|iana|ianne|ie|ina|io|ion|ius|k|kus|lene|tha|tin|tina|tine|c-?antoine|y|garet|garete) mat(?:hias|hilde|thew|thieu|thias) max(?:ime|imilian)? melanie mi(?:chael|chel|chele|chelle|a|riam|ke|guel) mohamm?ed monika nancy natalie nathalie nicol(?:e|as|aus|a)
  nina noah nora norman norbert ol(?:af|ga|iver|ivia|ivier) oscar ott[oi] pa(?:scal|trick|tricia|ul|ula|uline|olo|blo|mela) pe(?:ter|tra|dro) phil(?:ip|ipp|ippe)? pierre rachel ra(?:lf|lph|iner|ymond) rebecca ren[ae]te? renee? rich(?:ard)? rita rob(?:ert|erto|in)? roger roland rolf roman ro(?:n|nald|se|sa)?
  rudolf rut(?:h|ger) sa(?:bine|bina|lly|m|mantha|muel|my|ra|rah|scha|ndra|ndrine) seb(?:astian|astien) si(?:lke|lvia|mon|mone|gmar|gfried) sofi[ae] sophi[ae] ste(?:fan|fanie|phan|phane|phanie|phen|ve|ven|ffen) sus(?:an|anne|anna) sven sylvi[ae] tanja tom theo(?:dor|dore)? th(?:omas|ierry|eresa) tim(?:o|othy|othee)? tobias
  ul(?:rich|rike|la|i)? ur(?:sula|s) uwe val(?:erie|entin|entina) ver(?:a|onica|onika|onique) vi(?:ctor|ctoria|ktor|ncent|viane) volker walter werner wil(?:helm|fried|liam|ly)? wolf(?:gang|ram)? xavier yann(?:ick|is|ik)? yves zoe ahmed irving henning jared khaled`)})$`);

/** What a capitalised word at the beginning of a sentence is, before a surname. */
export function openerKind(word: string): 'opener' | 'given' | 'unknown' {
  const parts = word.split(/[-–]/).map(foldKey);
  if (parts.some((part) => part !== '' && GIVEN.test(part))) return 'given';
  const key = foldKey(word);
  const isParticiple = /[^-]{3}(?:é|ée|és|ées)$/u.test(word.normalize('NFC').toLowerCase());
  return STARTER.test(key) || OPENER.test(key) || OPENING_END.test(key) || isParticiple ? 'opener' : 'unknown';
}
