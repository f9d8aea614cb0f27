/** Words of the query language in the three languages of the extension; each is understood whatever language the reader's is. All folded. */
import type { AnchorState } from '../anchor/types.ts';

export const OPERATORS = ['tag', 'site', 'note', 'entity', 'color', 'state', 'since', 'before', 'disputed', 'title', 'quote'] as const;
export type Operator = (typeof OPERATORS)[number];

const table = <T extends string>(words: Record<T, string>): ReadonlyMap<string, T> =>
  new Map((Object.entries(words) as [T, string][]).flatMap(([name, forms]) => [name, ...forms.split(' ')].filter(Boolean).map((form) => [form, name])));

export const OPERATOR_WORDS = table<Operator>({
  tag: 'tags schlagwort etiquette', site: 'website seite domain domaine', note: 'notiz notes', entity: 'name entitat entite nom',
  color: 'colour farbe couleur', state: 'zustand etat', since: 'seit ab after depuis', before: 'vor bis until avant',
  disputed: 'strittig umstritten conteste disagreement', title: 'titel titre', quote: 'zitat citation text',
});

export const COLOR_WORDS = table<'yellow' | 'green' | 'blue' | 'pink' | 'purple'>({
  yellow: 'gelb jaune', green: 'grun vert', blue: 'blau bleu', pink: 'rosa rose', purple: 'violet lila violett',
});

/** `unseen`: its page was not opened again since it was saved. */
export type State = AnchorState | 'unseen';
export const STATE_WORDS = table<State>({
  exact: 'unverandert inchange', moved: 'verschoben deplace', edited: 'geandert bearbeitet modifie', uncertain: 'unsicher incertain',
  lost: 'verloren perdu', unseen: 'ungesehen nonrevu',
});

export const YES_WORDS: ReadonlySet<string> = new Set(['yes', 'ja', 'oui', 'true', '1']);
export const NO_WORDS: ReadonlySet<string> = new Set(['no', 'nein', 'non', 'false', '0']);

export const DISPUTE_KINDS = ['contradiction', 'tension', 'precision', 'superseded', 'stale', 'against-record'] as const;

/** Days back, by the letter of the unit: days, weeks, months, years (German and French letters, too). */
export const DAYS_OF: Record<string, number> = { d: 1, t: 1, j: 1, w: 7, s: 7, m: 30, y: 365, a: 365 };
export const DAYS_BACK = table<'today' | 'yesterday' | 'week' | 'month' | 'year'>({
  today: 'heute', yesterday: 'gestern hier', week: 'woche semaine', month: 'monat mois', year: 'jahr an annee',
});
