import { describe, expect, it } from 'vitest';
import { compileTexts, fixtureTexts } from '../fixture/fixture.ts';
import type { SeedTexts } from '../fixture/fixture.ts';

/** One slip in a valid seed set: what is replaced by what, and what the writer must be told. */
interface Slip { kind: string; file: string; from: string | RegExp; to: string; message: RegExp; remedy: RegExp; reportedIn?: string }

const [GAZETTE, COURIER, REGISTER] = ['seeds/sources/gazette.yaml', 'seeds/sources/courier.yaml', 'seeds/sources/register.yaml'];
const [HOLM, GAUGE, ACCORD, PLACE] = ['seeds/entities/mira-holm.yaml', 'seeds/entities/tide-gauge.yaml', 'seeds/entities/harbour-accord.yaml', 'seeds/entities/northport.yaml'];
const [AREAS, ROLE, START] = ['seeds/attributes/areas.yaml', 'seeds/attributes/role.yaml', 'seeds/attributes/start.yaml'];

const SLIPS: Slip[] = [
  { kind: 'broken YAML', file: GAZETTE, from: 'kind: news\n', to: 'kind: [news\n', message: /not valid YAML/, remedy: /syntax/ },
  { kind: 'a key written twice', file: HOLM, from: 'type: person', to: 'type: person\ntype: person', message: /not valid YAML/, remedy: /syntax/ },
  { kind: 'a file in the wrong place', file: 'seeds/misc/x.yaml', from: '', to: 'id: x', message: /no kind of seed/, remedy: /Move it/ },
  { kind: 'an unknown subject', file: GAZETTE, from: 'subject: mira-holm', to: 'subject: mira-holn', message: /unknown entity "mira-holn"/, remedy: /Did you mean "mira-holm"/ },
  { kind: 'an unknown attribute', file: GAZETTE, from: 'attribute: office', to: 'attribute: offices', message: /unknown attribute/, remedy: /Did you mean "office"/ },
  { kind: 'an unknown term', file: GAZETTE, from: 'pilots, dredging', to: 'pilots, dredgin', message: /no term "dredgin"/, remedy: /Did you mean "dredging"/ },
  { kind: 'an unknown unit', file: GAZETTE, from: 'unit: million-euro', to: 'unit: guilder', message: /unknown unit/, remedy: /units\.yaml/ },
  { kind: 'an unknown entity as value', file: GAZETTE, from: 'entities: [mira-holm]', to: 'entities: [nobody-at-all]', message: /unknown entity/, remedy: /Define it in seeds\/entities\/nobody-at-all\.yaml/ },
  { kind: 'an unknown person quoted', file: GAZETTE, from: 'modality: expected', to: 'modality: expected\n        by: captain', message: /unknown entity "captain"/, remedy: /seeds\/entities/ },
  { kind: 'an office that is a person', file: GAZETTE, from: 'office: office-coasts', to: 'office: mira-holm', message: /is a person, not an office/, remedy: /type office/ },
  { kind: 'an unknown relation type', file: HOLM, from: 'type: signed', to: 'type: sings', message: /unknown relation type/, remedy: /relation-types\.yaml/ },
  { kind: 'an unknown relation target', file: HOLM, from: 'target: harbour-accord', to: 'target: harbor-accord', message: /unknown entity/, remedy: /Did you mean "harbour-accord"/ },
  { kind: 'a relation to itself', file: HOLM, from: 'target: harbour-accord', to: 'target: mira-holm', message: /related to itself/, remedy: /other entity/ },
  { kind: 'a relation without a source', file: GAUGE, from: /refs: .*/, to: 'refs: []', message: /.+/, remedy: /at least one/ },
  { kind: 'a relation from an unknown source', file: GAUGE, from: 'source: gazette', to: 'source: gazete', message: /unknown source/, remedy: /Did you mean "gazette"/ },
  { kind: 'a relation without a paragraph', file: GAUGE, from: ', paragraph: 3', to: '', message: /no paragraph/, remedy: /paragraph:/ },
  { kind: 'a paragraph that does not exist', file: GAUGE, from: 'paragraph: 3', to: 'paragraph: 30', message: /no paragraph 30/, remedy: /from 1 to 5/ },
  { kind: 'a paragraph of advertising', file: GAUGE, from: 'paragraph: 3', to: 'paragraph: 5', message: /advertising/, remedy: /news and headings/ },
  { kind: 'a section that does not exist', file: HOLM, from: 'section: Signatures', to: 'section: Annex', message: /no section "Annex"/, remedy: /Signatures/ },
  { kind: 'claims from advertising', file: GAZETTE, from: '- n: 4\n    kind: news', to: '- n: 4\n    kind: advertising', message: /paragraph of advertising/, remedy: /no claims/ },
  { kind: 'a claim outside any paragraph', file: GAZETTE, from: 'language: en', to: 'language: en\nclaims: []', message: /`claims` is not known/, remedy: /under `paragraphs/ },
  { kind: 'a paragraph without number', file: GAZETTE, from: '- n: 4\n    kind: news', to: '- kind: news', message: /`n` is missing/, remedy: /Add `n`/ },
  { kind: 'a paragraph left out', file: GAZETTE, from: 'n: 5', to: 'n: 6', message: /paragraph 6 stands where 5/, remedy: /non-empty line/ },
  { kind: 'a missing language', file: ACCORD, from: ', fr: Accord portuaire', to: '', message: /French text is missing/, remedy: /Add `fr:`/ },
  { kind: 'an empty text', file: ACCORD, from: 'fr: Accord portuaire', to: "fr: ''", message: /.+/, remedy: /no empty text/ },
  { kind: 'an edition of a person', file: HOLM, from: 'type: person', to: 'type: person\nedition: 3', message: /a person has no editions/, remedy: /series/ },
  { kind: 'an id that is not the file name', file: HOLM, from: 'id: mira-holm', to: 'id: mira-holms', message: /not the file's name/, remedy: /Rename the file/ },
  { kind: 'a malformed id', file: HOLM, from: 'id: mira-holm', to: 'id: Mira Holm', message: /lower-case words/, remedy: /format/ },
  { kind: 'a claim id used twice', file: COURIER, from: 'id: courier-start', to: 'id: gazette-start', message: /already used in seeds\/sources\/courier|already used/, remedy: /its own id/, reportedIn: GAZETTE },
  { kind: 'an unknown key', file: HOLM, from: 'type: person', to: 'type: person\nborn: 1970', message: /`born` is not known/, remedy: /spelling/ },
  { kind: 'a claim without modality', file: GAZETTE, from: '        modality: happened\n', to: '', message: /`modality` is missing/, remedy: /one of happened/ },
  { kind: 'a key without value', file: GAUGE, from: 'salience: marked', to: 'salience:', message: /`salience` is empty/, remedy: /marked, quiet, never/ },
  { kind: 'an empty file', file: 'seeds/entities/void.yaml', from: '', to: '# to do', message: /the file is empty/, remedy: /delete the file/ },
  { kind: 'a word outside the vocabulary', file: GAZETTE, from: 'modality: happened', to: 'modality: done', message: /"done" is not allowed/, remedy: /happened, stated/ },
  { kind: 'a value that does not fit the attribute', file: GAZETTE, from: 'value: { date: 2026-05 }', to: 'value: { terms: [pilots] }', message: /takes a value of type "date", not "terms"/, remedy: /Write `date:`/ },
  { kind: 'a value of no type', file: GAZETTE, from: 'value: { date: 2026-05 }', to: 'value: { day: 2026-05 }', message: /no known type/, remedy: /exactly one of/ },
  { kind: 'a date that is none', file: GAZETTE, from: 'date: 2026-05 ', to: 'date: 2026-02-30 ', message: /not a date/, remedy: /EDTF/ },
  { kind: 'a year without quotes', file: GAZETTE, from: 'date: 2026-05 ', to: 'date: 2026 ', message: /a text is expected, found a number/, remedy: /in quotes/ },
  { kind: 'an interval that ends before it starts', file: COURIER, from: '2026-03-04/2026-03-08', to: '2026-03-08/2026-03-04', message: /not a date/, remedy: /EDTF/ },
  { kind: 'a part that does not fit its date', file: COURIER, from: 'part: late', to: 'part: mid', message: /does not lie mid/, remedy: /drop `part`/ },
  { kind: 'a quantity without number', file: GAZETTE, from: 'min: 1.5, max: 1.5, ', to: '', message: /no number/, remedy: /min:/ },
  { kind: 'a minimum above the maximum', file: GAZETTE, from: 'min: 1.5', to: 'min: 2', message: /above max/, remedy: /Swap/ },
  { kind: 'evidence of more than three words', file: GAZETTE, from: '[three areas]', to: '[The accord names three]', message: /three words/, remedy: /Shorten/ },
  { kind: 'a source without checksum', file: GAZETTE, from: /sha256: .*\n/, to: '', message: /checksum/, remedy: /sha256sum/ },
  { kind: 'a copy of nothing known', file: COURIER, from: 'language: en', to: 'language: en\ncopyOf: herald', message: /unknown source "herald"/, remedy: /seeds\/sources/ },
  { kind: 'a copy of itself', file: COURIER, from: 'language: en', to: 'language: en\ncopyOf: courier', message: /copy of itself/, remedy: /original/ },
  { kind: 'a reference with paragraphs', file: REGISTER, from: 'language: mul', to: 'language: mul\nparagraphs: [{ n: 1, kind: news }]', message: /no numbered paragraphs/, remedy: /sections/ },
  { kind: 'a circle of terms', file: AREAS, from: 'fr: marégraphes }', to: 'fr: marégraphes }, parent: tide-gauges', message: /its own ancestor/, remedy: /circle/ },
  { kind: 'an unknown wider term', file: AREAS, from: 'parent: gauges', to: 'parent: gauge', message: /unknown term "gauge"/, remedy: /Did you mean "gauges"/ },
  { kind: 'a scale without rank', file: ROLE, from: ', rank: 2', to: '', message: /no place on the scale/, remedy: /rank:/ },
  { kind: 'a rule that cannot compare the values', file: START, from: 'rule: interval', to: 'rule: scale', message: /cannot compare/, remedy: /compares terms/ },
  { kind: 'a hint with an empty word', file: START, from: 'start*|begin*', to: 'start*|', message: /empty word/, remedy: /single `\|`/ },
  { kind: 'a hint for an unknown term', file: START, from: "['start*|begin*']", to: "['start*|begin*'], term: soon", message: /unknown term "soon"/, remedy: /of this attribute/ },
  { kind: 'an unknown further wider term', file: AREAS, from: 'parent: gauges', to: 'parent: gauges, alsoWithin: [rivers]', message: /unknown term "rivers"/, remedy: /of this attribute/ },
  { kind: 'an alias owned twice', file: GAUGE, from: 'form: shared tide gauge', to: 'form: harbour accord', message: /also belongs to "harbour-accord"/, remedy: /context/ },
  { kind: 'a shared alias without cues', file: HOLM, from: '  - form: Mira Holm\n', to: '  - form: Mira Holm\n  - { form: shared tide gauge, policy: context }\n', message: /nothing tells "shared tide gauge"/, remedy: /cues on both/, reportedIn: GAUGE },
  { kind: 'a marked place', file: PLACE, from: 'salience: never', to: 'salience: quiet', message: /salience/, remedy: /"never"/ },
  { kind: 'a marked entity nobody can find', file: GAUGE, from: 'policy: context', to: 'policy: never-alone', message: /no alias can ever be marked/, remedy: /Add an alias/ },
  { kind: 'a surname that waits for nothing', file: HOLM, from: '  - form: Mira Holm\n', to: '', message: /wait for a full name/, remedy: /full name/ },
  { kind: 'a note on no disagreement', file: 'seeds/notes/start.yaml', from: 'tide-gauge.start.contradiction', to: 'tide-gauge.start.contradicton', message: /no disagreement/, remedy: /Did you mean "tide-gauge\.start\.contradiction"/ },
];

function applied({ file, from, to }: Slip): SeedTexts {
  const texts = fixtureTexts();
  const text = texts.get(file) ?? '';
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`the slip changes nothing in ${file}`);
  return texts.set(file, edited);
}

describe('every kind of slip is caught, with file and remedy', () => {
  it('starts from seeds without a problem', () => expect(compileTexts(fixtureTexts()).problems).toEqual([]));
  it.each(SLIPS)('$kind', (slip) => {
    const { dataset, problems } = compileTexts(applied(slip));
    const found = problems.find((p) => p.file === (slip.reportedIn ?? slip.file) && slip.message.test(p.message) && slip.remedy.test(p.remedy));
    expect(dataset).toBeNull();
    expect(found ?? problems).toMatchObject({ line: expect.any(Number) as number });
  });
});

describe('an empty dataset', () => {
  it.each(['entities', 'sources', 'attributes'])('is refused without %s', (kind) => {
    const texts = new Map([...fixtureTexts()].filter(([file]) => !file.startsWith(`seeds/${kind}/`)));
    expect(compileTexts(texts).problems.map((p) => p.message)).toContain(`there are no ${kind}`);
  });
});

describe('errors', () => {
  it('point to the line of the slip', () => {
    const texts = fixtureTexts();
    const lines = texts.get(GAZETTE)!.split('\n');
    const line = lines.findIndex((text) => text.includes('subject: mira-holm')) + 1;
    texts.set(GAZETTE, lines.join('\n').replace('subject: mira-holm', 'subject: nobody'));
    expect(compileTexts(texts).problems).toMatchObject([{ file: GAZETTE, line, path: 'paragraphs[1].claims[1].subject' }]);
  });
  it('do not follow from one another: a broken entity file is still known to others', () => {
    const texts = fixtureTexts();
    texts.set(ACCORD, texts.get(ACCORD)!.replace('salience: marked', 'salience: loud'));
    expect(compileTexts(texts).problems.map((p) => p.file)).toEqual([ACCORD]);
  });
});
