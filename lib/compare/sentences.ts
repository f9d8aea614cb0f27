/** Abbreviations and titles whose full stop ends no sentence, in the three languages. */
const ABBREVIATIONS = new Set([
  'bzw', 'ca', 'dr', 'evtl', 'ggf', 'inkl', 'mio', 'mrd', 'nr', 'prof', 'rd', 'sog', 'st', 'usw', 'vgl', 'zzgl',
  'al', 'etc', 'inc', 'ltd', 'mr', 'mrs', 'ms', 'no', 'vs', 'art', 'av', 'env', 'mme', 'mm', 'abs',
]);
/** A full stop, with closing quotes and brackets, before white space and what may begin a sentence. */
const BREAK = /(?<mark>[.!?…])[)\]"'’”“»›]*(?=\s+[\p{Lu}\p{N}„“"«‹(\-–—])/gu;

/** "14. Februar", "J. Doe", "z. B.", "Dr. Doe": the stop belongs to the word. */
function belongsToWord(text: string, at: number): boolean {
  const word = /[\p{L}\p{N}]+$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? '';
  return word.length === 1 || /^\d{1,2}$/.test(word) || ABBREVIATIONS.has(word.toLowerCase());
}

/** Sentences as offsets into the text. Errs on the side of too long: a date or a title is never cut in two. */
export function sentencesOf(text: string): { start: number; end: number }[] {
  const ends = [...text.matchAll(BREAK)].filter(({ index, groups }) => groups!.mark !== '.' || !belongsToWord(text, index))
    .map(({ index, 0: found }) => index + found.length);
  return [...ends, text.length].map((end, i, all) => ({ start: i ? all[i - 1]! : 0, end })).filter(({ start, end }) => text.slice(start, end).trim());
}

/** Words of letters and digits, folded; hyphens and apostrophes part them ("aujourd’hui", "KI-Messe"). */
export const wordsOf = (text: string): string[] => text.normalize('NFKC').replaceAll('\u00ad', '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
