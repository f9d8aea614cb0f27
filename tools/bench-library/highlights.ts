import { random } from '../../lib/random.ts';
import { COLORS, type Highlight } from '../../lib/store/types.ts';

const WORDS = `sovereignty digital cloud Quantum Ausschreibung Wildberger alliance agreement of the in and mit der die das Abhängigkeit dépendance
numérique souveraineté accord compute Rechenzentrum LawZero model Montréal Munich sources signed declaration joint intent euro law Gesetz Verordnung
office minister start January 2026 planned infrastructure open source data protection Daten Schutz research Forschung talent market champions Europe
Canada Germany Kanada Deutschland France trade procurement security Sicherheit audit standards norms budget million Milliarden`.split(/\s+/);
const SYLLABLES = 'ver be ge ent an ab ein aus sou com pro con in di lo ra ti schaft ung keit tion ment al ique lich isch er en te ne re ma da po vi'.split(' ');
/** Words of a language: a few thousand, of which the first are used most. */
const VOCABULARY = vocabulary(6_000);
/** How steeply the use of words falls. */
const STEEP = 3;

function vocabulary(size: number): string[] {
  const next = random(7);
  const syllable = (): string => SYLLABLES[Math.floor(next() * SYLLABLES.length)]!;
  const made = Array.from({ length: size - WORDS.length }, () => Array.from({ length: 2 + Math.floor(next() * 3) }, syllable).join(''));
  return [...WORDS, ...made];
}

const TAGS = ['thesis', 'Recht', 'chapter 1', 'chapter 2', 'quantum', 'to check', 'Zitat', 'méthode', 'cloud', 'interview', 'budget', 'law', 'Daten', 'EU', 'G7', 'later'];
const ENTITIES = ['lawzero', 'sta', 'karsten-wildberger', 'evan-solomon', 'eu-ai-act', 'canada', 'germany', 'gaia-x', 'cohere', 'mila'];
const STATES = [undefined, 'exact', 'exact', 'moved', 'edited', 'uncertain', 'lost'] as const;

/** ms between two saves. */
const APART = 300_000;
/** Highlights of one page, on average. */
const PER_PAGE = 8;
/** When the last one was saved. */
const NOW = Date.UTC(2026, 10, 20);

/** A library as a diligent reader has it after years; the same for the same seed. */
export function highlights(count: number, seed = 1): Highlight[] {
  const next = random(seed);
  const any = (n: number): number => Math.floor(next() * n);
  const words = (from: number, to: number): string => Array.from({ length: from + any(to - from) }, () => VOCABULARY[Math.floor(VOCABULARY.length * next() ** STEEP)]).join(' ');
  const some = (list: readonly string[], most: number): string[] => [...new Set(Array.from({ length: any(most + 1) }, () => list[any(list.length)]!))];
  const titles = Array.from({ length: Math.ceil(count / PER_PAGE) }, () => words(5, 11));
  return Array.from({ length: count }, (_, n) => {
    const page = Math.min(titles.length - 1, Math.floor(n / PER_PAGE));
    const site = `www.news-${page % 150}.example`;
    const exact = words(8, 42);
    const entities = some(ENTITIES, 3);
    const createdAt = NOW - (count - n) * APART;
    return {
      id: `${String(n).padStart(8, '0')}-4a1b-4c2d-8e3f-${String(seed).padStart(12, '0')}`,
      page: { url: `https://${site}/article-${page}`, title: titles[page]!, site, lang: 'de', published: new Date(createdAt).toISOString() },
      pageKey: `${site}/article-${page}`, paragraph: `${words(10, 30)} ${exact} ${words(10, 30)}`, color: COLORS[any(COLORS.length)]!,
      selectors: {
        range: { type: 'RangeSelector', startPath: '0/1/0', startOffset: 0, endPath: '0/1/0', endOffset: exact.length },
        position: { type: 'TextPositionSelector', start: any(20_000), end: 20_000 + exact.length },
        quote: { type: 'TextQuoteSelector', exact, prefix: words(6, 8), suffix: words(6, 8) },
      },
      note: next() < 0.3 ? words(3, 20) : '', tags: some(TAGS, 3), entities,
      disagreements: entities.includes('lawzero') ? ['lawzero.lawzero-role.tension'] : [],
      createdAt, updatedAt: createdAt, deletedAt: null, datasetVersion: 'bench', state: STATES[any(STATES.length)],
    };
  });
}

/** What a reader may type: whole words, beginnings, several words, operators, things that are not there. */
export function queries(count: number, seed = 2): string[] {
  const next = random(seed);
  const any = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const word = (): string => (next() < 0.5 ? any(WORDS) : any(VOCABULARY));
  const kinds: (() => string)[] = [
    () => word(), () => word().slice(0, 1 + Math.floor(next() * 4)), () => `${word()} ${word()}`, () => `"${word()} ${word()}"`,
    () => `tag:"${any(TAGS)}"`, () => `entity:${any(ENTITIES)} disputed:yes`, () => `${word()} -${word()} color:green,pink`, () => `note:${word()}`,
    () => `since:2026 ${word()}`, () => 'nowherefound', () => `site:news-1 state:lost ${word()}`,
  ];
  return Array.from({ length: count }, (_, n) => kinds[n % kinds.length]!());
}
