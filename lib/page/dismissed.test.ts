// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { packKeys } from '../../data/lexicon/keys.ts';
import { LEXICON } from '../../data/lexicon/marked.ts';
import { Lexicon } from '../detect/lexicon.ts';
import { sightBy } from '../detect/touch.ts';
import type { Dismissed } from '../store/types.ts';
import { annotateHere } from './here.ts';
import type { Annotator } from './index.ts';
import type { PageMention } from './types.ts';

let annotator: Annotator | null = null;
afterEach(() => annotator?.stop());

async function annotate(html: string, dismissed: readonly Dismissed[] = [], packed = LEXICON): Promise<Annotator> {
  annotator?.stop();
  document.body.innerHTML = html;
  const lexicon = new Lexicon(packed);
  annotator = annotateHere({ density: 'first-per-section', dismissed }, lexicon, sightBy(lexicon));
  await annotator.settled();
  return annotator;
}

/** Each mention with the words before it: which of several it is. */
const standing = (page: Annotator, only: (mention: PageMention) => boolean = () => true): string[] =>
  page.mentions.filter(only).map((mention) => {
    const { startContainer, startOffset } = page.rangeOf(mention)!;
    return `${(startContainer as Text).data.slice(0, startOffset).split(/\s+/).slice(-2).join(' ')}|${mention.surface}`;
  });
const isDrawn = ({ drawn }: PageMention): boolean => drawn;

const dismissal = (page: Annotator, nth: number): Dismissed => {
  const mention = page.mentions[nth]!;
  return { entity: mention.entity, quote: page.quoteOf(mention)! };
};

const PAGE = `<p>Der EU AI Act gilt seit August. Karsten Wildberger lobt den EU AI Act in Berlin.</p>
  <p>Kritiker sehen den AI Act anders als der Minister.</p>`;

describe('what is dismissed', () => {
  const CASES: [what: string, dismissed: Dismissed[], left: string[]][] = [
    ['an entity', [{ entity: 'eu-ai-act' }], ['August. |Karsten Wildberger']],
    ['a form, however it is written', [{ entity: 'eu-ai-act', alias: 'AI-ACT' }], ['Der |EU AI Act', 'August. |Karsten Wildberger', 'den |EU AI Act']],
    ['a longer form, with the shorter one inside', [{ entity: 'eu-ai-act', alias: 'EU AI Act' }], ['August. |Karsten Wildberger', 'den |AI Act']],
    ['a form of another entity', [{ entity: 'stackit', alias: 'AI Act' }], ['Der |EU AI Act', 'August. |Karsten Wildberger', 'den |EU AI Act', 'den |AI Act']],
  ];
  it.each(CASES)('is no mention: %s', async (_, dismissed, left) => {
    expect(standing(await annotate(PAGE, dismissed))).toEqual(left);
  });

  it('comes back when it is taken back, and goes while the page stands', async () => {
    const page = await annotate(PAGE);
    const before = standing(page);
    for (const [dismissed, left] of [[[{ entity: 'eu-ai-act' }], 1], [[], before.length]] as const) {
      page.setOptions({ dismissed });
      await page.settled();
      expect(page.mentions).toHaveLength(left);
    }
    expect(standing(page)).toEqual(before);
  });

  it('still speaks for the others: none goes with it', async () => {
    const html = '<p>Minister Wildberger und die Sovereign Technology Alliance (STA). Solomon kam auch.</p>';
    const all = (await annotate(html)).mentions.map(({ entity }) => entity);
    for (const entity of new Set(all)) {
      const left = (await annotate(html, [{ entity }])).mentions.map((mention) => mention.entity);
      expect(left).toEqual(all.filter((other) => other !== entity));
    }
  });
});

describe('another entity of the same text', () => {
  const packed = {
    version: 'x', entities: 'long\t200\nshort\t200\ntwin\t200', groups: '0\t000\n1\t000\n2\t000',
    keys: packKeys([{ mark: '2', forms: ['Blue Harbour Pact'] }, { mark: '1', forms: ['Harbour Pact'] }, { mark: '0', forms: ['Blue Harbour Pact'] }]),
  };
  const entities = async (dismissed: Dismissed[]) => (await annotate('<p>They signed the Blue Harbour Pact today.</p>', dismissed, packed)).mentions.map(({ entity }) => entity);

  it('appears in the place of what was dismissed, and inside it', async () => {
    const [first] = await entities([]);
    const second = first === 'long' ? 'twin' : 'long';
    expect(await entities([{ entity: first! }])).toEqual([second]);
    expect(await entities([{ entity: first! }, { entity: second }])).toEqual(['short']);
    expect(await entities([{ entity: first!, alias: 'Blue Harbour Pact' }])).toEqual([second]);
  });

  it('appears when the one mention is dismissed', async () => {
    const page = await annotate('<p>They signed the Blue Harbour Pact today.</p>', [], packed);
    const one = dismissal(page, 0);
    expect(await entities([one])).toHaveLength(1);
    expect(await entities([one])).not.toContain(one.entity);
  });
});

describe('one mention', () => {
  it('leaves the first mark to the next one of its section', async () => {
    const page = await annotate(PAGE);
    expect(standing(page, isDrawn)).toEqual(['Der |EU AI Act', 'August. |Karsten Wildberger']);
    page.setOptions({ dismissed: [dismissal(page, 0)] });
    await page.settled();
    expect(standing(page, isDrawn)).toEqual(['August. |Karsten Wildberger', 'den |EU AI Act']);
  });

  const EDITS: [what: string, edit: (html: string) => string, added?: number][] = [
    ['nothing', (html) => html],
    ['other markup', (html) => html.replace('EU AI', '<b>EU</b> AI').replaceAll(/<(\/?)p>/g, '<$1div>')],
    ['a word beside it', (html) => html.replace('Der EU', 'Der neue EU').replace('lobt den EU', 'lobt wieder den EU')],
    ['a word taken out', (html) => html.replace('gilt seit August', 'gilt August').replace('in Berlin', 'Berlin')],
    ['a paragraph before', (html) => `<p>Schon der AI Act war umstritten, sagt man in Paris.</p>${html}`, 1],
    ['the rest of the page', (html) => html.replace('Kritiker sehen', 'Viele Fachleute sehen').replace('anders als der Minister', 'ganz anders')],
    ['another spelling', (html) => html.replaceAll('EU AI Act', 'EU-AI-Act')],
  ];
  it.each(EDITS)('is found again after a change of %s', async (_, edit, added = 0) => {
    for (const [nth, place] of [[0, 0], [2, 1]] as const) {
      const one = dismissal(await annotate(PAGE), nth);
      const isOurs = ({ entity }: PageMention): boolean => entity === one.entity;
      const all = standing(await annotate(edit(PAGE)), isOurs);
      const left = standing(await annotate(edit(PAGE), [one]), isOurs);
      expect(left).toEqual(all.toSpliced(place + added, 1));
    }
  });

  it('that is gone from the page takes no other with it', async () => {
    const one = dismissal(await annotate(PAGE), 0);
    const page = await annotate('<p>In Brüssel wurde der EU AI Act von allen Seiten gelobt und getadelt.</p>', [one]);
    expect(page.mentions).toHaveLength(1);
  });

  const ROWS = ['Alpha', 'Beta', 'Gamma'].map((name) => `<tr><td>${name}</td><td>STACKIT</td></tr>`).join('');
  const TWINS: [what: string, html: string][] = [
    ['cells that read the same, with other rows', `<table>${ROWS}</table>`],
    ['texts that read the same', '<p>STACKIT</p><p>STACKIT</p><p>STACKIT</p>'],
    ['a text that says it again and again', '<p>Mit STACKIT und STACKIT und STACKIT.</p>'],
  ];
  it.each(TWINS)('of %s is that one, whatever else is dismissed and taken back', async (_, html) => {
    const page = await annotate(html);
    const keys = page.mentions.map(({ key }) => key);
    const left = async (dismissed: Dismissed[]) => {
      page.setOptions({ dismissed });
      await page.settled();
      return page.mentions.map(({ key }) => keys.indexOf(key));
    };
    const [first, second] = [dismissal(page, 0), dismissal(page, 1)];
    expect(await left([second])).toEqual([0, 2]);
    expect(await left([second, first])).toEqual([2]);
    expect(await left([first])).toEqual([1, 2]);
    const third = dismissal(page, 1);
    expect(await left([first, third])).toEqual([1]);
    expect(await left([third])).toEqual([0, 1]);
    expect(await left([])).toEqual([0, 1, 2]);
  });
});
