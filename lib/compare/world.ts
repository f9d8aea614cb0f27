import type { Attribute, Claim, LocalText, Modality, Source, Term, Unit, Value } from '../../data/schema.ts';
import { knowledgeOf } from './knowledge.ts';
import type { Knowledge } from './knowledge.ts';

/** A small invented world for tests: one attribute per rule, a handful of sources. */
const text = (en: string): LocalText => ({ en, de: en, fr: en });
const term = (en: string, more: Partial<Term> = {}): Term => ({ label: text(en), generic: false, ...more });

function source(id: string, date: string, more: Partial<Source> = {}): Source {
  return { id, kind: 'news', title: id, short: text(id), date: { value: date, known: 'stated', reason: text('printed') }, language: 'en', paragraphs: [], ...more };
}

function attribute(id: string, value: Attribute['value'], compare: Partial<Attribute['compare']>, terms: Record<string, Term> = {}): Attribute {
  return { id, label: text(id), value, compare: { rule: 'none', mismatch: 'contradiction', complete: false, modality: false, updates: false, ...compare }, weight: 50, terms };
}

const SOURCES = [
  source('morning', '2026-03-02'), source('noon', '2026-03-02'), source('weekly', '2026-03-05/2026-03-08'), source('later', '2026-06-01'),
  source('reprint', '2026-03-03', { copyOf: 'morning' }), source('undated', '2026-03'),
  source('archive', '2025-11-03'), source('register', '2026-01-01', { kind: 'reference' }),
];

const PROVIDERS = {
  foreign: term('foreign providers'), 'non-eu': term('providers outside the EU', { parent: 'foreign' }),
  us: term('US providers', { parent: 'non-eu' }), china: term('Chinese providers', { parent: 'non-eu' }), cloud: term('cloud providers'),
  'us-cloud': term('US cloud providers', { parent: 'us', alsoWithin: ['cloud'] }), others: term('others', { generic: true }),
};
const TEXTS = {
  accord: term('agreement', { generic: true }), paper: term('paper', { generic: true }), intent: term('declaration of intent'),
  'joint-intent': term('joint declaration of intent', { parent: 'intent' }), treaty: term('treaty'),
};
const STEPS = { involved: term('involved', { generic: true }), talks: term('talks', { rank: 1 }), contacts: term('contacts', { rank: 1 }), partner: term('key partner', { rank: 2 }), merged: term('part of it', { rank: 3 }) };
const AREAS = { compute: term('computing'), 'secure-compute': term('secure computing', { parent: 'compute' }), talent: term('talent'), safety: term('safety'), market: term('market') };

const ATTRIBUTES = [
  attribute('start', 'date', { rule: 'interval' }),
  attribute('held', 'date', { rule: 'interval', modality: true }),
  attribute('sum', 'quantity', { rule: 'interval' }),
  attribute('target', 'terms', { rule: 'hierarchy', mismatch: 'tension' }, PROVIDERS),
  attribute('nature', 'terms', { rule: 'hierarchy' }, TEXTS),
  attribute('role', 'terms', { rule: 'scale', mismatch: 'tension' }, STEPS),
  attribute('areas', 'terms', { rule: 'set', complete: true }, AREAS),
  attribute('topics', 'terms', { rule: 'set' }, AREAS),
  attribute('signatories', 'entities', { rule: 'identity' }),
  attribute('partners', 'entities', { rule: 'set' }),
  attribute('chair', 'entities', { rule: 'identity', updates: true }),
  attribute('office', 'title', { rule: 'office' }),
  attribute('mood', 'terms', { rule: 'none' }, { good: term('good'), bad: term('bad') }),
];

const UNITS: Unit[] = [
  { id: 'percent', label: text('%') }, { id: 'euro', label: text('euros') }, { id: 'areas', label: text('areas') }, { id: 'pages', label: text('pages') },
  { id: 'billion-euro', label: text('billion euros'), base: { unit: 'euro', factor: 1e9 } },
  { id: 'million-euro', label: text('million euros'), base: { unit: 'euro', factor: 1e6 } },
];

export const world: Knowledge = knowledgeOf({ attributes: ATTRIBUTES, sources: SOURCES, units: UNITS, entities: [{ id: 'ann', name: text('Ann Example') }] });

type Quantity = Partial<Extract<Value, { quantity: unknown }>['quantity']> & { unit: string };
export const date = (edtf: string, part?: 'early' | 'mid' | 'late'): Value => (part ? { date: edtf, part } : { date: edtf });
export const exactly = (n: number, unit: string, more: Partial<Quantity> = {}): Value =>
  ({ quantity: { min: n, max: n, unit, approx: false, bound: 'exact', ...more } });
export const terms = (...ids: string[]): Value => ({ terms: ids });
export const entities = (...ids: string[]): Value => ({ entities: ids });
export const title = (words: string, office: string): Value => ({ title: { text: words, lang: 'en', office } });

export interface Said { from: string; value: Value; modality?: Modality; by?: string; complete?: boolean; subject?: string; paragraph?: number }

/** Claims about one attribute; ids follow from their order. */
export function claimsAbout(attributeId: string, said: readonly Said[]): Claim[] {
  return said.map(({ from, value, modality = 'stated', by, complete, subject = 'pact', paragraph }, i) => ({
    id: `c${i}`, subject, attribute: attributeId, value, modality, evidence: [], source: from, paragraph: paragraph ?? i + 1,
    ...(by ? { by } : {}), ...(complete === undefined ? {} : { complete }),
  }));
}
