import type { DisagreementKind, Language, Modality } from '../../data/schema.ts';

/** How firm a claim is, in one or two words. */
export const MODALITY_WORDS: Record<Language, Record<Modality, string>> = {
  en: { happened: 'took place', stated: 'stated', planned: 'planned', expected: 'expected', 'under-discussion': 'under discussion' },
  de: { happened: 'erfolgt', stated: 'angegeben', planned: 'geplant', expected: 'erwartet', 'under-discussion': 'im Gespräch' },
  fr: { happened: 'a eu lieu', stated: 'indiqué', planned: 'prévu', expected: 'attendu', 'under-discussion': 'en discussion' },
};

export const KIND_WORDS: Record<Language, Record<DisagreementKind, string>> = {
  en: {
    contradiction: 'Contradiction', tension: 'Tension', precision: 'Different precision', superseded: 'Updated later',
    stale: 'Out of date when published', 'against-record': 'Differs from the reference', 'single-source': 'Only one source',
  },
  de: {
    contradiction: 'Widerspruch', tension: 'Spannung', precision: 'Unterschiedlich genau', superseded: 'Später aktualisiert',
    stale: 'Beim Erscheinen überholt', 'against-record': 'Weicht von der Referenz ab', 'single-source': 'Nur eine Quelle',
  },
  fr: {
    contradiction: 'Contradiction', tension: 'Tension', precision: 'Précision différente', superseded: 'Actualisé depuis',
    stale: 'Dépassé à la parution', 'against-record': 'S’écarte de la référence', 'single-source': 'Une seule source',
  },
};

interface Place { paragraph?: number; section?: string }
const PARAGRAPH_SIGN: Record<Language, string> = { en: '¶', de: 'Abs.', fr: '§' };

/** Places in one source: paragraphs are counted, sections have names. "¶ 3, 6, 7" */
export function placesText(places: readonly Place[], language: Language): string {
  const numbers = [...new Set(places.flatMap(({ paragraph }) => paragraph ?? []))];
  if (numbers.length) return `${PARAGRAPH_SIGN[language]}\u00a0${numbers.join(', ')}`;
  return [...new Set(places.flatMap(({ section }) => section ?? []))].join(', ');
}

export const placeText = (place: Place, language: Language) => placesText([place], language);
