import { describe, expect, it } from 'vitest';
import { random } from '../random.ts';
import { entryOf, type Shelvable } from './entry.ts';
import { chosen, forQuote, toggled, without } from './edit-query.ts';
import { find } from './match.ts';
import { idAt } from './place.ts';
import { parseQuery, type Vocabulary } from './query.ts';
import { keyOf, pack } from './shelf.ts';

const NOW = new Date(2026, 10, 22, 15).getTime();
const NAMES: Record<string, string[]> = { lawzero: ['lawzero', 'loi zero'], sta: ['sta', 'sovereign technology alliance'], stargate: ['stargate'] };
const vocabulary: Vocabulary = {
  now: NOW,
  entities: (name, begins) => {
    const exact = Object.keys(NAMES).filter((id) => NAMES[id]!.includes(name));
    return exact.length > 0 || !begins ? exact : Object.keys(NAMES).filter((id) => NAMES[id]!.some((known) => known.startsWith(name)));
  },
};

const saved = (id: string, changes: Partial<Shelvable> & { quote?: string; title?: string; site?: string } = {}): Shelvable => ({
  id, pageKey: changes.site ?? 'a.example/1', page: { title: changes.title ?? 'A title', site: changes.site ?? 'a.example' },
  selectors: { quote: { exact: changes.quote ?? 'some words' }, position: { start: 0 } },
  note: '', tags: [], entities: [], disagreements: [], color: 'yellow', createdAt: new Date(2026, 10, 1).getTime(), updatedAt: 0, ...changes,
});

const LIBRARY = [
  saved('law', { quote: 'LawZero baut ein „sicheres“ System', entities: ['lawzero'], disagreements: ['lawzero.role.tension'], tags: ['Recht', 'Thèse'], note: 'Wer sagt das?' }),
  saved('calm', { quote: 'LawZero, once more', entities: ['lawzero'], color: 'green', state: 'lost', site: 'www.zeit.example' }),
  saved('call', { quote: 'Die Quantenausschreibung beginnt', disagreements: ['call.start.contradiction'], entities: ['sta'], tags: ['recht und ordnung'], color: 'pink' }),
  saved('old', { title: 'Souveränität – ein Überblick', createdAt: new Date(2025, 2, 3).getTime(), state: 'edited', note: 'quantum' }),
  saved('plain', { quote: 'http://x.example/a:b and C++ (100%)', createdAt: NOW, color: 'blue' }),
];
const entries = LIBRARY.map(entryOf).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
/** In two shelves, newest first. */
const shelves = [pack(entries.slice(3)), pack(entries.slice(0, 3))];
const found = (query: string): string =>
  Array.from(find(shelves, parseQuery(query, vocabulary)), (place) => idAt(shelves, place)).sort().join(' ');

const EVERYTHING = 'calm call law old plain';
const FINDS: [query: string, ids: string][] = [
  ['', EVERYTHING], ['   ', EVERYTHING],
  ['lawzero', 'calm law'], ['LAWZERO baut', 'law'], ['ausschreibung', 'call'], ['"baut ein"', 'law'], ['baut "ein sicheres', ''],
  ['souveranitat', 'old'], ['überblick', 'old'], ['these', 'law'], ['zeit', 'calm'], ['x.example/a:b', 'plain'], ['http://x.example', 'plain'], ['c++ (100%)', 'plain'],
  ['-lawzero', 'call old plain'], ['lawzero -baut', 'calm'], ['-"baut ein"', 'calm call old plain'], ['"sicheres" system', 'law'], ['-', EVERYTHING],
  ['quantum', 'old'], ['note:quantum', 'old'], ['note:*', 'law old'], ['-note:*', 'calm call plain'], ['note:"sagt das"', 'law'], ['quote:quant', 'call'], ['title:überblick', 'old'],
  ['title:"a title" quote:lawzero', 'calm law'],
  ['tag:recht', 'call law'], ['tag:"recht"', 'law'], ['tag:"Recht und Ordnung"', 'call'], ['tag:#these', 'law'], ['tag:ordnung', ''], ['tag:*', 'call law'], ['-tag:*', 'calm old plain'],
  ['tag:"Recht" tag:these', 'law'], ['tag:"these","recht und ordnung"', 'call law'],
  ['site:zeit', 'calm'], ['site:www.zeit.example', 'calm'], ['site:"zeit.example"', ''], ['site:a.example', 'call law old plain'],
  ['entity:lawzero', 'calm law'], ['entity:"Loi zéro"', 'calm law'], ['entity:sov', 'call'], ['entity:"sov"', EVERYTHING], ['entity:sta', 'call'], ['name:LawZero', 'calm law'],
  ['entity:lawzero disputed:yes', 'law'], ['entity:lawzero disputed:no', 'calm'], ['disputed:ja', 'call law'], ['strittig:nein', 'calm old plain'], ['-disputed:yes', 'calm old plain'],
  ['disputed:contradiction', 'call'], ['disputed:tens', 'law'], ['disputed:contradiction,tension', 'call law'],
  ['color:green', 'calm'], ['color:green,pink', 'calm call'], ['farbe:grün', 'calm'], ['couleur:rose', 'call'], ['color:bl', 'plain'], ['color:mauve', EVERYTHING],
  ['state:lost', 'calm'], ['zustand:verloren', 'calm'], ['state:edited,lost', 'calm old'], ['state:unseen', 'call law plain'], ['-state:lost', 'call law old plain'],
  ['since:2026', 'calm call law plain'], ['since:2026-11-02', 'plain'], ['since:today', 'plain'], ['seit:heute', 'plain'], ['since:30d', 'calm call law plain'], ['since:1w', 'plain'],
  ['before:2026', 'old'], ['since:2025 before:2026-11-01', 'old'], ['since:01.11.2026', 'calm call law plain'], ['since:2026-02-31', EVERYTHING], ['since:banana', EVERYTHING],
  ['tag:', EVERYTHING], ['entity:""', EVERYTHING], ['foo:bar', ''], ['-color:yellow lawzero', 'calm'], ['lawzero color:', 'calm law'], [',', 'calm law'],
];

describe('a query', () => {
  it.each(FINDS)('%s', (query, ids) => expect(found(query)).toBe(ids.split(' ').sort().join(' ')));

  it('says what it understood', () => {
    const kinds = parseQuery('LawZero -tag:"a b",c color:mauve since:x foo:bar', vocabulary).map(({ meaning, operator, not, values }) => [meaning.kind, operator, not, values]);
    expect(kinds).toEqual([
      ['text', null, false, ['LawZero']], ['column', 'tag', true, ['a b', 'c']], ['unclear', 'color', false, ['mauve']], ['unclear', 'since', false, ['x']],
      ['text', null, false, ['foo:bar']],
    ]);
  });

  it('of any characters never throws and only ever narrows', () => {
    const parts = ['tag:', 'entity:', 'since:', 'disputed:', 'color:', 'note:', '-', '"', '“', ',', ':', ' ', 'law', '*', '(', '\\', '\u001f', '\ud800', '🇪🇺', '9', '2026-', 'd'];
    const next = random(5);
    for (let round = 0; round < 3_000; round++) {
      const query = Array.from({ length: 1 + Math.floor(next() * 9) }, () => parts[Math.floor(next() * parts.length)]).join('');
      const all = new Set(EVERYTHING.split(' '));
      expect(found(query).split(' ').filter(Boolean).every((id) => all.has(id))).toBe(true);
      const spans = parseQuery(query, vocabulary).map(({ start, end }) => [start, end]);
      expect(spans.every(([start, end], at) => start! < end! && start! >= (spans[at - 1]?.[1] ?? 0) && end! <= query.length)).toBe(true);
    }
  });
});

const TOGGLES: [query: string, operator: Parameters<typeof toggled>[2], value: string, after: string][] = [
  ['', 'tag', 'law', 'tag:"law"'],
  ['words', 'tag', 'a b', 'words tag:"a b"'],
  ['words tag:"a b" more', 'tag', 'a b', 'words more'],
  ['tag:"a"', 'tag', 'b', 'tag:"a" tag:"b"'],
  ['color:green', 'color', 'pink', 'color:"green","pink"'],
  ['x color:"green","pink" y', 'color', 'green', 'x color:"pink" y'],
  ['-tag:a', 'tag', 'a', '-tag:a tag:"a"'],
  ['tag:"open', 'tag', 'b', 'tag:"open tag:"b"'],
];

describe('a filter', () => {
  it.each(TOGGLES)('%s + %s %s', (query, operator, value, after) => {
    expect(toggled(query, parseQuery(query, vocabulary), operator, value)).toBe(after);
  });

  it('is chosen when the query has it, and goes with its chip', () => {
    const terms = parseQuery('tag:"a" x -tag:b color:red', vocabulary);
    expect(chosen(terms, 'tag')).toEqual(['a']);
    expect(without('tag:"a" x -tag:b color:red', terms[0]!)).toBe('x -tag:b color:red');
  });
});

describe('a query made from a quote', () => {
  it.each(LIBRARY.map(({ id, selectors }) => [id, selectors.quote.exact]))('finds %s', (id, quote) => {
    expect(found(forQuote(quote)).split(' ')).toContain(id);
  });

  it('is its longest part without quote marks, cut between letters', () => {
    expect(forQuote('„Nein“, sagte sie, „das „weiß“ ich nicht“')).toBe('quote:", sagte sie,"');
    expect(forQuote(`${'x'.repeat(59)}🇪🇺`)).toBe(`quote:"${'x'.repeat(59)}"`);
    expect(forQuote('„“')).toBe('');
  });
});
