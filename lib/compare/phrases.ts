import type { DisagreementKind, Language } from '../../data/schema.ts';

/** Tensions that are not about scope or emphasis: how firm it is, figures and dates, one text saying both. */
export type TensionKind = 'modality' | 'figures' | 'within';

/**
 * The words of explanations. A value stands first and untouched, then who says so ("X according to A"):
 * whatever form a value has, a date, a list or half a sentence, no language has to inflect it.
 */
export interface Phrases {
  accordingTo: (who: string) => string;
  quoted: (person: string, source: string) => string;
  record: (source: string) => string;
  only: (who: string) => string;
  colon: string;
  semicolon: string;
  tail: Partial<Record<DisagreementKind | TensionKind, string>>;
}

export const PHRASES: Record<Language, Phrases> = {
  en: {
    accordingTo: (who) => `according to ${who}`,
    quoted: (person, source) => `${person} in ${source}`,
    record: (source) => `the reference ${source}`,
    only: (who) => `, only according to ${who}`,
    colon: ': ',
    semicolon: '; ',
    tail: {
      contradiction: 'these do not fit together',
      tension: 'the accounts differ in scope, emphasis or commitment',
      modality: 'the accounts differ in how firm this is',
      figures: 'the accounts differ',
      within: 'one text says both',
      precision: 'the wider statement includes the narrower one',
      superseded: 'the later source updates the earlier one',
      stale: 'that date had already passed on publication',
    },
  },
  de: {
    accordingTo: (who) => `laut ${who}`,
    quoted: (person, source) => `${person} in ${source}`,
    record: (source) => `Referenzquelle ${source}`,
    only: (who) => `, nur laut ${who}`,
    colon: ': ',
    semicolon: '; ',
    tail: {
      contradiction: 'das passt nicht zusammen',
      tension: 'die Darstellungen unterscheiden sich in Umfang, Gewichtung oder Verbindlichkeit',
      modality: 'die Darstellungen unterscheiden sich darin, wie fest das steht',
      figures: 'die Angaben unterscheiden sich',
      within: 'beides steht in demselben Text',
      precision: 'die weitere Angabe schließt die engere ein',
      superseded: 'die spätere Quelle aktualisiert die frühere',
      stale: 'dieser Zeitpunkt war beim Erscheinen schon vorbei',
    },
  },
  fr: {
    accordingTo: (who) => `selon ${who}`,
    quoted: (person, source) => `${person} dans ${source}`,
    record: (source) => `la source de référence ${source}`,
    only: (who) => `, selon ${who} seulement`,
    colon: '\u00a0: ',
    semicolon: '\u00a0; ',
    tail: {
      contradiction: 'ces indications ne concordent pas',
      tension: 'les récits diffèrent par la portée, l’accent ou le degré d’engagement',
      modality: 'les récits diffèrent par leur degré de certitude',
      figures: 'les indications diffèrent',
      within: 'un même texte dit l’un et l’autre',
      precision: 'l’indication la plus large inclut la plus précise',
      superseded: 'la source la plus récente actualise la précédente',
      stale: 'cette date était déjà passée à la parution',
    },
  },
};
