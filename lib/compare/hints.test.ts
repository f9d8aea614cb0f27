import { describe, expect, it } from 'vitest';
import type { Attribute, Language } from '../../data/schema.ts';
import { recogniser } from './hints.ts';
import { sentencesOf, wordsOf } from './sentences.ts';

const text = (s: string) => ({ en: s, de: s, fr: s });
type Hints = NonNullable<Attribute['hints']>;
const attribute = (id: string, hints?: Partial<Hints>): Attribute => ({
  id, label: text(id), value: 'terms', weight: 50, terms: {},
  compare: { rule: 'set', mismatch: 'contradiction', complete: false, modality: false, updates: false },
  ...(hints ? { hints: { en: [], de: [], fr: [], ...hints } } : {}),
});

const ATTRIBUTES = [
  attribute('start', { de: [{ cues: ['Ausschreibung*', 'starten|startet'] }], en: [{ cues: ['call', 'start*|open*'] }], fr: [{ cues: ['appel', 'aujourd’hui'] }] }),
  attribute('role', { en: [{ cues: ['talks'], term: 'talks' }, { cues: ['key partner'], term: 'partner' }] }),
  attribute('quiet'),
];

const CASES: [language: Language, text: string, found: string[]][] = [
  ['de', 'Die Ausschreibungen starten im Mai.', ['start']],
  ['de', 'Die Ausschreibung ist offen. Die Züge starten im Mai.', []],
  ['de', 'Die Quanten‑Ausschreibung soll am 14. Mai starten.', ['start']],
  ['de', 'Die Aus\u00adschreibung startet.', ['start']],
  ['en', 'The CALL opens in May.', ['start']],
  ['en', 'The recall opens in May.', []],
  ['en', 'Their callers started early.', []],
  ['en', 'They are a key partner after talks.', ['role talks', 'role partner']],
  ['en', 'A key to the partner town.', []],
  ['fr', 'L’appel est lancé aujourd’hui.', ['start']],
  ['en', '', []],
];

describe('recogniser', () => {
  it.each(CASES)('%s: %s', (language, sentence, found) => {
    const names = recogniser(ATTRIBUTES, language)(sentence).map(({ attribute: id, term }) => (term ? `${id} ${term}` : id));
    expect(names).toEqual(found);
  });
  it('says where the sentence stands', () => {
    const page = 'Rain fell. The call starts now! Then sun.';
    expect(recogniser(ATTRIBUTES, 'en')(page).map(({ start, end }) => page.slice(start, end).trim())).toEqual(['The call starts now!']);
  });
  it('asks whether a subject is near', () => {
    const find = recogniser(ATTRIBUTES, 'en');
    expect(find('The call starts. Talks go on.', (id) => id === 'role').map((r) => r.attribute)).toEqual(['role']);
  });
});

describe('sentencesOf', () => {
  it.each([
    ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
    ['Am 14. Februar kam Dr. Holm, z. B. aus Ulm. Er blieb.', ['Am 14. Februar kam Dr. Holm, z. B. aus Ulm.', 'Er blieb.']],
    ['Sie sagte: „Wir bauen.“ Dann ging sie.', ['Sie sagte: „Wir bauen.“', 'Dann ging sie.']],
    ['Il dit : « Oui. » Puis non.', ['Il dit : « Oui. » Puis non.']],
    ['Rund 1.360 Euro. 2026 folgt mehr.', ['Rund 1.360 Euro.', '2026 folgt mehr.']],
    ['   ', []],
  ])('%s', (page, expected) => expect(sentencesOf(page).map(({ start, end }) => page.slice(start, end).trim())).toEqual(expected));
});

describe('wordsOf', () => {
  it('parts words at hyphens and apostrophes', () => expect(wordsOf('L’US‑KI-Messe')).toEqual(['l', 'us', 'ki', 'messe']));
});
