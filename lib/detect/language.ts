import type { Language } from '../../data/schema.ts';

/** Words that make up about a fifth of any running text of their language and do not occur in the other two. */
const FUNCTION_WORDS: Record<Language, RegExp> = {
  de: /(?<![\p{L}])(?:der|das|und|ist|nicht|von|für|auf|dem|den|ein|eine|einen|mit|sich|auch|wird|bei|zum|zur|im|hat|sind|werden|als)(?![\p{L}])/giu,
  en: /(?<![\p{L}])(?:the|of|and|to|is|that|with|has|was|are|by|its|this|from|will|their|have|said)(?![\p{L}])/giu,
  fr: /(?<![\p{L}])(?:le|la|les|et|est|une|dans|pour|que|qui|du|au|aux|par|sur|pas|avec|cette|ont|sont)(?![\p{L}])/giu,
};
export const LANGUAGE_CODES = Object.keys(FUNCTION_WORDS) as Language[];
/** A few thousand characters tell the language; more only costs time. */
const SAMPLE = 4000;
/** Below this many function words a text is too short to tell. */
const ENOUGH = 2;

/** The language of a text by its function words, or undefined when it does not show. */
export function languageOf(text: string): Language | undefined {
  const sample = text.slice(0, SAMPLE);
  const counts = LANGUAGE_CODES.map((lang) => ({ lang, n: sample.match(FUNCTION_WORDS[lang])?.length ?? 0 }));
  const [best, second] = counts.sort((a, b) => b.n - a.n);
  return best!.n >= ENOUGH && best!.n >= second!.n * 1.5 ? best!.lang : undefined;
}
