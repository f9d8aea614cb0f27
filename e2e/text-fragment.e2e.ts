import { afterAll, beforeAll, expect, it } from 'vitest';
import { linkToHighlight } from '../lib/exchange/out/text-fragment.ts';
import { highlight } from '../lib/store/samples.ts';
import type { TextQuoteSelector, Twins } from '../lib/anchor/types.ts';
import { until } from '../tools/browser/index.ts';
import { startWorld, type World } from './setup/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());

const FAR = '<div style="height: 4000px"></div>';
/** The quote stands in the part with `id=here`; what looks like it stands far before. */
const page = (before: string, here: string): string => `<!doctype html><meta charset="utf-8"><title>x</title>${before}${FAR}<div id="here">${here}</div>${FAR}`;

interface Case { what: string; before?: string; here: string; quote: Partial<TextQuoteSelector> & { exact: string }; twins?: Twins }
const CASES: Case[] = [
  { what: 'a sentence', here: '<p>Anfang. Digitale Souveränität ist kein Zustand, sondern eine dauernde Aufgabe. Ende.</p>', quote: { exact: 'Digitale Souveränität ist kein Zustand, sondern eine dauernde Aufgabe.' } },
  { what: 'hyphens, commas and ampersands', here: '<p>Der EU-Datenschutz, sagt A&B, ist zu 100 % da: -, und, &-</p>', quote: { exact: 'Der EU-Datenschutz, sagt A&B, ist zu 100 % da: -, und' } },
  { what: 'inline elements', here: '<p>Das <b>AI</b> <i>Act</i> genannte Gesetz gilt <a href="#x">in allen Staaten</a> der Union ab jetzt</p>', quote: { exact: 'Das AI Act genannte Gesetz gilt in allen Staaten der Union' } },
  { what: 'a short name told apart by its context', before: '<p>Zuerst sprach Solomon lange.</p>', here: '<p>Später kam Minister Solomon nach München zurück.</p>', quote: { exact: 'Solomon', prefix: 'Später kam Minister ', suffix: ' nach München zurück.' }, twins: { count: 2, index: 1, rival: 0.1 } },
  { what: 'a part of a word', here: '<p>Die Regierungserklärung kam gestern am Abend</p>', quote: { exact: 'erklärung kam ges', prefix: 'Die Regierungs', suffix: 'tern am Abend' } },
  { what: 'several paragraphs', here: '<p>Der erste Absatz endet hier mit einem Punkt.</p><p>Der zweite beginnt und hört auf.</p>', quote: { exact: 'endet hier mit einem Punkt.\nDer zweite beginnt', prefix: 'Der erste Absatz ', suffix: ' und hört auf.' } },
  { what: 'a long passage', here: `<p>${Array.from({ length: 80 }, (_, n) => `Wort${n}`).join(' ')}</p>`, quote: { exact: Array.from({ length: 70 }, (_, n) => `Wort${n}`).join(' '), suffix: ' Wort70' } },
  { what: 'a list', here: '<ul><li>Erstens Rechenzentren bauen</li><li>Zweitens offene Software nutzen</li></ul>', quote: { exact: 'Rechenzentren bauen\nZweitens offene', prefix: 'Erstens ', suffix: ' Software nutzen' } },
  { what: 'right-to-left text', here: '<p dir="rtl">ריבונות דיגיטלית היא משימה מתמשכת</p>', quote: { exact: 'ריבונות דיגיטלית היא משימה' } },
  { what: 'Japanese', here: '<p>これはデジタル主権についての長い文章です。</p>', quote: { exact: 'デジタル主権についての長い文章', prefix: 'これは', suffix: 'です。' } },
  { what: 'quotes and accents', here: '<p>« L’État, c’est “moi” », dit-il à Nice.</p>', quote: { exact: '« L’État, c’est “moi” », dit-il à Nice.' } },
];

it.each(CASES)('the browser follows the link to $what', async ({ what, before = '', here, quote, twins }) => {
  const url = `https://www.zeitung.example/${encodeURIComponent(what)}`;
  world.put(url, page(before, here));
  const selectors = { ...highlight().selectors, quote: { type: 'TextQuoteSelector', prefix: '', suffix: '', ...quote } as const, twins };
  const tab = await world.session.open(linkToHighlight({ page: { url, title: '', site: '' }, selectors })!);
  await tab.bringToFront();
  const seen = () => tab.evaluate(() => {
    const { top, bottom } = document.getElementById('here')!.getBoundingClientRect();
    return scrollY > 0 && top >= 0 && bottom <= innerHeight;
  });
  await until('it is in sight', seen, 5_000);
  await tab.close();
});

it('a link to a text that is not there leads nowhere', async () => {
  const url = 'https://www.zeitung.example/elsewhere';
  world.put(url, page('', '<p>Hier steht etwas anderes.</p>'));
  const tab = await world.session.open(`${url}#:~:text=nicht%20da`);
  expect(await tab.evaluate(() => scrollY)).toBe(0);
  await tab.close();
});
