/** Whose law it is: names of states and provinces outside the EU, and the words for what is theirs, in three languages. */
import { foldKey } from './fold.ts';

const list = (words: string): string[] => words.trim().split(/\s+/);

/** Folded beginnings: with them names, adjectives and inhabitants are known (corée, coréen, coréenne; kalifornisch). */
const STEMS = list(`
  afghan alabama alaska albani albert algeri argentin arizona arkansas armeni aserbai australi azerba bahrain bangla belaruss benin bolivi bosni botswan brasil brazil bresil british britisch britanni
  burkin californi kaliforni cambod kambods camerou kamerun chile chili chines chinois colombi kolumbi colorad columbia connectic connecticut coree coreen  cuba delawar dominic ecuador ecuator egypt agypt emirat englis
  ethiop athiop florid georgi ghan guatemal hawai hondura hongkong idaho illino indian indien indones iowa irak iran iraq islandi israel ivoir jamai japan japon jordan kanad kansas kasach kazakh kenya kenyan keni kentuck korea kuwai
  laot lebanes liban libanes liban louisian macedon mazedon madagas maine malays malaisi malawi maroc marok marocc maryland massachus mauriti mexi mexiq michiga minnesot mississ missour moldaw moldov moldau mongol montan montenegr morocc mozambi
  namib nebrask nepal neuseel nevad nigeri nordkor norveg norweg norwe northkor oklahom ontari oregon ouzbek usbek uzbek pakist panam paragu pennsylv peru peruv philipp qatar katar quebec quebeco queensl russ rwand ruand saoudi saud saskat schottis scot ecoss senegal serb singap singapur
  sudafrik sudkor suedkor suiss schweiz swiss helvet sudafric  syri taiwan tajik tansan tanzan tennes texa texan thai thail togo tschad tunes tunis turk turc turqu ugand ukrain urugu utah venezol venezu vermont vietnam vietnames virgin walis wales wisconsin wyoming zambi sambi simbabw zimbabw zurich zurch neuenburg genf geneva genevois`);
/** The same of the EU's states but Germany: their laws on AI are the EU's, their ministries and councils are not ours. */
const EU_STEMS = list(`
  poln polen poland polish polon franzos french francai francais frankr spanis spain espag espagn osterr austri autri niederl netherl dutch neerl belg schwed swed suede suedo danm danis danois danemar finn portug griech
  greek greec grec grece tschech czech tchequ ungar ungari hungar hongr rumani romani rouma bulgar kroat croat slowen sloven slowak slovak eston estni estl lettl lettis latvi letton litau lithuan lituan irisc irish irlan zyper zypr cypr chypr malta maltes maltai italie itali`);
/** Whole folded words. */
const WORDS = new Set(list(`
  china chine chinas chili cuba dakota fidschi hampshire jersey carolina caroline york newyork peking beijing pekin seoul tokio tokyo taipeh taipei hanoi delhi ankara london londres nairobi lagos kigali denver austin sacramento albany springfield boise
  ottawa kuba oman peru perus mali niger haiti inde india indias indes guinea guinee gambia gabun gabon laos macao uk uae dubai washington washingtons washingtoner ohio texas utah utahs iowa
  bern berne riad riyad doha bogota lima santiago mexiko manitoba yukon nunavut wallis jura american americans amerikanisch amerikanische amerikanischer amerikanischen americain americaine state bundesstaat bundesstaates bundesstaats staat staats province provinz kanton kantons canton`));
/** What looks like one of them and is not. */
const NOT = new Set(list('islands colombe maintenant'));
const SHORTEST = 3;
const LONGEST = 9;

let stems: ReadonlySet<string> | undefined;
let euStems: ReadonlySet<string> | undefined;

function hasStem(word: string, known: ReadonlySet<string>): boolean {
  for (let n = SHORTEST; n <= Math.min(LONGEST, word.length); n++) {
    if (known.has(word.slice(0, n))) return true;
  }
  return false;
}

function isForeignPart(word: string): boolean {
  if (NOT.has(word)) return false;
  if (WORDS.has(word)) return true;
  return hasStem(word, (stems ??= new Set(STEMS)));
}

const partsOf = (word: string): string[] => foldKey(word.replace(/['’]s?$|\.$/, '')).split(' ');

/** Whether a word names or belongs to a state, province or city outside the EU. */
export function isForeign(word: string): boolean {
  return partsOf(word).some(isForeignPart);
}

const AMERICA = new Set(['usa', 'us', 'u s', 'amerika', 'amerikas', 'america', 'states', 'staaten', 'etats unis']);

/** The United States by name. They are not among the foreign ones, since news of all kinds is placed there. */
export const isAmerica = (word: string): boolean => AMERICA.has(foldKey(word.replace(/['’]s?$/, '').replaceAll('.', ' ')).trim());

/** Whether a word names or belongs to a state that is neither Germany nor the EU as a whole. */
export const isAbroad = (word: string): boolean => isForeign(word) || (/^\p{L}/u.test(word) && partsOf(word).some((part) => hasStem(part, (euStems ??= new Set(EU_STEMS)))));

const EUROPEAN = /^(?:europ|eu$|eus$|ue$|brussel|bruxell|strasbourg|strassburg|union|kommission|commission|parlament|parliament|parlement|twenty|rat$|rates$|council|conseil|vingt|mitgliedstaat|mitgliedsstaat|mitgliedsland|mitgliedslander)/;

/** Whether a word says that it is the EU's. */
export function isEuropean(word: string): boolean {
  return partsOf(word.replace(/^[ld]['’]/i, '')).some((part) => EUROPEAN.test(part));
}
