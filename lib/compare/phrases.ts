import type { DisagreementKind, Language } from '../../data/schema.ts';

/** The words of explanations. Values stand in the nominative after a colon-like verb, so that no language has to inflect them. */
export interface Phrases {
  says: (who: string, several: boolean, what: string) => string;
  quoted: (person: string, source: string) => string;
  record: (source: string) => string;
  only: (who: string, what: string) => string;
  colon: string;
  tail: Partial<Record<DisagreementKind | 'modality', string>>;
}

export const PHRASES: Record<Language, Phrases> = {
  en: {
    says: (who, several, what) => `${who} ${several ? 'say' : 'says'} ${what}`,
    quoted: (person, source) => `${person} in ${source}`,
    record: (source) => `the record ${source}`,
    only: (who, what) => `${who} is the only source to say ${what}`,
    colon: ': ',
    tail: {
      contradiction: 'these do not fit together',
      tension: 'the accounts differ in scope, emphasis or commitment',
      modality: 'the accounts differ in how firm this is',
      precision: 'these are compatible, one is more precise',
      superseded: 'the later source updates the earlier one',
      stale: 'that date had already passed on publication',
    },
  },
  de: {
    says: (who, several, what) => `${who} ${several ? 'nennen' : 'nennt'} ${what}`,
    quoted: (person, source) => `${person} in ${source}`,
    record: (source) => `die amtliche Quelle ${source}`,
    only: (who, what) => `einzige Quelle ist ${who} mit der Angabe ${what}`,
    colon: ': ',
    tail: {
      contradiction: 'das passt nicht zusammen',
      tension: 'die Darstellungen unterscheiden sich in Umfang, Gewichtung oder Verbindlichkeit',
      modality: 'die Darstellungen unterscheiden sich darin, wie fest das steht',
      precision: 'das ist vereinbar, nur unterschiedlich genau',
      superseded: 'die spätere Quelle aktualisiert die frühere',
      stale: 'dieser Zeitpunkt war beim Erscheinen schon vorbei',
    },
  },
  fr: {
    says: (who, several, what) => `${who} ${several ? 'indiquent' : 'indique'} ${what}`,
    quoted: (person, source) => `${person} dans ${source}`,
    record: (source) => `la source de référence ${source}`,
    only: (who, what) => `${who} est la seule source à indiquer ${what}`,
    colon: '\u00a0: ',
    tail: {
      contradiction: 'ces indications ne concordent pas',
      tension: 'les récits diffèrent par la portée, l’accent ou le degré d’engagement',
      modality: 'les récits diffèrent par leur degré de certitude',
      precision: 'ces indications sont compatibles, l’une est plus précise',
      superseded: 'la source la plus récente actualise la précédente',
      stale: 'cette date était déjà passée à la parution',
    },
  },
};
