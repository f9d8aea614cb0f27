// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SIGHTS } from '../../data/lexicon/marked-sights.ts';
import { LEXICON } from '../../data/lexicon/marked.ts';
import { findingsIn } from '../detect/judge.ts';
import { Lexicon } from '../detect/lexicon.ts';
import { openSights } from '../detect/sight.ts';
import { inOneGo } from '../detect/steps.ts';
import { annotateHere } from './here.ts';
import { annotatePage, type Annotator } from './index.ts';
import type { Judge } from './judge.ts';
import { TextSource } from './text-source.ts';
import type { PageOptions } from './types.ts';

let annotator: Annotator | null = null;
afterEach(() => {
  annotator?.stop();
  annotator = null;
});

async function annotate(html: string, options: Partial<PageOptions> = {}): Promise<Annotator> {
  document.body.innerHTML = html;
  annotator = annotateHere({ density: 'all', ...options });
  await annotator.settled();
  return annotator;
}

const found = ({ mentions }: Annotator): string[] => mentions.map(({ surface, entity }) => `${surface}=${entity}`);
const drawn = ({ mentions }: Annotator): string[] => mentions.filter((one) => one.drawn).map(({ surface }) => surface);

const READ: [what: string, html: string, expected: string[]][] = [
  ['a name in plain text', '<p>Das Ministerium von Karsten Wildberger.</p>', ['Karsten Wildberger=karsten-wildberger']],
  ['a name across inline elements', '<p>Der <b>AI</b> <i>Act</i> gilt.</p>', ['AI Act=eu-ai-act']],
  ['a name across inline elements right before another block', '<div>Der <b>AI</b> <i>Act</i></div><div>Gilt er?</div>', ['AI Act=eu-ai-act']],
  ['… that begins with a number', '<div>Der <b>AI</b> <i>Act</i></div><div>2026 gilt er</div>', ['AI Act=eu-ai-act']],
  ['a name split inside a word', '<p>Die STA<span>CK</span>IT-Cloud</p>', ['STACKIT=stackit']],
  ['a name across a line break', '<h1>Der EU AI<br>Act</h1><p>Karsten<b><br></b>Wildberger</p>', ['EU AI\nAct=eu-ai-act', 'Karsten\nWildberger=karsten-wildberger']],
  ['a name across a line break between elements', '<h1><span>EU AI</span><br><span>Act</span></h1><h2>EU <b>AI<i><br></i></b>Act</h2>', ['EU AI\nAct=eu-ai-act', 'EU AI\nAct=eu-ai-act']],
  ['no name across an empty line', '<p>Karsten<br>\n<br>Wildberger</p>', []],
  ['no name across blocks', '<div>Karsten<p>Wildberger</p></div>', []],
  ['a name beside a block', '<div>Karsten Wildberger<p>sprach</p></div>', ['Karsten Wildberger=karsten-wildberger']],
  ['soft hyphens and odd spaces', '<p>Karsten\u00A0Wild\u00ADberger</p>', ['Karsten\u00A0Wild\u00ADberger=karsten-wildberger']],
  ['white space of the source', '<p>Karsten\n\n   Wildberger</p>', ['Karsten     Wildberger=karsten-wildberger']],
  ['no longer word', '<p><b>AI Act</b>ivity</p>', []],
  ['nothing in scripts, code and forms', '<script>"AI Act"</script><code>AI Act</code><pre>AI Act</pre><button>AI Act</button><textarea>AI Act</textarea>', []],
  ['nothing in navigation', '<nav><a href="#">EU AI Act</a></nav><div role="navigation">EU AI Act</div>', []],
  ['nothing where one can type', '<div contenteditable><p>EU AI Act</p></div>', []],
  ['a name around a style', '<p>Der AI <style>b {}</style><b>Act</b> gilt</p>', ['AI Act=eu-ai-act']],
  ['a name behind thousands of texts that may begin one', `${'<div><b>5 min</b></div>'.repeat(4100)}<p>Der EU AI Act</p>`, ['EU AI Act=eu-ai-act']],
  ['nothing that is hidden', '<p style="display:none">EU AI Act</p><p aria-hidden="true">EU AI Act</p><p hidden>EU AI Act</p>', []],
];

describe('reading a page', () => {
  it.each(READ)('finds %s', async (_, html, expected) => {
    expect(found(await annotate(html))).toEqual(expected);
  });

  it('finds text in open shadow roots', async () => {
    document.body.innerHTML = '<div id="host"></div>';
    document.querySelector('#host')!.attachShadow({ mode: 'open' }).innerHTML = '<p>The EU AI Act</p>';
    annotator = annotateHere();
    await annotator.settled();
    expect(found(annotator)).toEqual(['EU AI Act=eu-ai-act']);
  });

  it('reads a very long run in parts, each once, and again where its text changes', async () => {
    const named = new Set([500, 650, 800, 1200]);
    const page = await annotate(`<div>${Array.from({ length: 1500 }, (_, n) => `<span>${named.has(n) ? 'STACKIT' : 'Rose'} </span>`).join('')}</div>`);
    expect(page.mentions).toHaveLength(4);
    for (const n of [640, 790, 660]) {
      document.querySelectorAll('span')[n]!.firstChild!.nodeValue = 'neu ';
      await new Promise((resolve) => { setTimeout(resolve); });
      await page.settled();
      expect(page.mentions).toHaveLength(4);
    }
  });

  it('gives ranges over exactly the mention', async () => {
    const page = await annotate('<p>Der <b>AI</b> <i>Act</i> und Karsten Wildberger</p>');
    expect(page.mentions.map((mention) => page.rangeOf(mention)!.toString())).toEqual(['AI Act', 'Karsten Wildberger']);
  });
});

describe('judging', () => {
  const judge = vi.fn<Judge>();
  async function judged(html: string): Promise<Annotator> {
    document.body.innerHTML = html;
    const source = new TextSource(() => openSights(SIGHTS));
    const lexicon = new Lexicon(LEXICON);
    judge.mockReset().mockImplementation(async (reading) => inOneGo(findingsIn(reading, lexicon)));
    annotator = annotatePage(source, judge, { density: 'all' });
    await annotator.settled();
    return annotator;
  }
  async function change(page: Annotator, work: () => void): Promise<void> {
    work();
    await new Promise((resolve) => { setTimeout(resolve); });
    await page.settled();
  }

  it('is asked once while the texts that name something stand', async () => {
    const page = await judged('<p>Der EU AI Act</p><p>noch <b>12 s</b></p>');
    expect(judge).toHaveBeenCalledOnce();
    for (const text of ['11 s', '7 min', '12 h', 'A']) await change(page, () => { document.querySelector('b')!.firstChild!.nodeValue = text; });
    page.setOptions({ dismissed: [{ entity: 'stackit' }] });
    await page.settled();
    expect(judge).toHaveBeenCalledOnce();
    await change(page, () => document.body.insertAdjacentHTML('beforeend', '<p>Karsten Wildberger</p>'));
    expect(judge).toHaveBeenCalledTimes(2);
    expect(found(page)).toEqual(['EU AI Act=eu-ai-act', 'Karsten Wildberger=karsten-wildberger']);
  });

  it('is asked again, for a while, where nobody answered, and the page keeps what it has', async () => {
    const page = await judged('<p>Der EU AI Act</p>');
    judge.mockResolvedValueOnce(null);
    await change(page, () => document.body.insertAdjacentHTML('beforeend', '<p>Karsten Wildberger</p>'));
    expect(found(page)).toHaveLength(2);
    judge.mockClear().mockResolvedValue(null);
    await change(page, () => document.body.insertAdjacentHTML('beforeend', '<p>STACKIT</p>'));
    expect(judge).toHaveBeenCalledTimes(3);
    expect(found(page)).toHaveLength(2);
  });
});

describe('density', () => {
  const PAGE = '<h1>EU AI Act</h1><p>EU AI Act, <a href="#">EU AI Act</a>, EU AI Act</p><h2>More</h2><p>EU AI Act</p>';
  const CASES: [Partial<PageOptions>, number][] = [
    [{ density: 'all' }, 3], [{ density: 'first-per-section' }, 2], [{ density: 'first-per-page' }, 1],
    [{ density: 'all', headingsAndLinks: true }, 5],
  ];
  it.each(CASES)('draws by %j', async (options, count) => {
    const page = await annotate(PAGE, options);
    expect(drawn(page)).toHaveLength(count);
    expect(page.mentions).toHaveLength(5);
  });

  it('follows a change of options', async () => {
    const page = await annotate(PAGE);
    page.setOptions({ density: 'first-per-page' });
    expect(drawn(page)).toHaveLength(1);
  });
});

describe('following the page', () => {
  const CHANGES: [what: string, change: () => void, expected: string[]][] = [
    ['text that comes late', () => document.body.insertAdjacentHTML('beforeend', '<p>Karsten Wildberger</p>'), ['EU AI Act=eu-ai-act', 'Karsten Wildberger=karsten-wildberger']],
    ['text that comes before', () => document.body.insertAdjacentHTML('afterbegin', '<p>Karsten Wildberger</p>'), ['Karsten Wildberger=karsten-wildberger', 'EU AI Act=eu-ai-act']],
    ['text that goes', () => document.querySelector('p')!.remove(), []],
    ['text changed in place', () => { document.querySelector('p')!.firstChild!.nodeValue = 'Now Yoshua Bengio'; }, ['Yoshua Bengio=yoshua-bengio']],
    ['text grown in place', () => { (document.querySelector('p')!.firstChild as Text).insertData(0, 'Well, '); }, ['EU AI Act=eu-ai-act']],
    ['a text node split', () => { (document.querySelector('p')!.firstChild as Text).splitText(6); }, ['EU AI Act=eu-ai-act']],
    ['an element rewritten', () => { document.querySelector('p')!.innerHTML = 'The <b>CLOUD</b> Act'; }, ['CLOUD Act=us-cloud-act']],
    ['a line that ends within it', () => { (document.querySelector('p')!.firstChild as Text).splitText(12).before(document.createElement('br')); }, []],
    ['lines that end within it, in an element', () => {
      const b = document.createElement('b');
      (document.querySelector('p')!.firstChild as Text).splitText(10).before(b);
      b.append(document.createElement('br'), document.createElement('br'));
    }, []],
    ['text read on by what is added', () => document.querySelector('p')!.append('ivity'), []],
  ];
  it.each(CHANGES)('follows %s', async (_, change, expected) => {
    const page = await annotate('<p>The EU AI Act</p>');
    change();
    await new Promise((resolve) => { setTimeout(resolve); });
    await page.settled();
    expect(found(page)).toEqual(expected);
    expect(page.mentions.map((mention) => page.rangeOf(mention)?.toString())).toEqual(page.mentions.map(({ surface }) => surface));
  });

  const p = (): HTMLElement => document.querySelector('p')!;
  const rest = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve); });
  const JOINED: [what: string, html: string, change: () => void | Promise<void>][] = [
    ['by what is appended', '<p>Der AI</p>', () => p().append(' Act gilt')],
    ['by text changed in place behind it', '<p>Der <b>AI</b> <i>x</i> gilt</p>', () => { document.querySelector('i')!.firstChild!.nodeValue = 'Act'; }],
    ['by a line break that goes', '<p>Der AI A<br>ct gilt</p>', () => document.querySelector('br')!.remove()],
    ['by one that goes with its element, behind another', '<p>Der <b>AI </b><i><br></i><br>Act gilt</p>', () => document.querySelector('i')!.remove()],
    ['by an empty line that goes', '<p>Der AI<br><br>Act gilt</p>', () => document.querySelector('br')!.remove()],
    ['before it', '<p>Der <i>x</i> <b>Act</b> gilt</p>', () => { document.querySelector('i')!.firstChild!.nodeValue = 'AI'; }],
    ['word by word', '<p>Der <span>EU</span></p>', async () => {
      for (const word of ['AI', 'Act', 'gilt']) {
        p().append(' ', Object.assign(document.createElement('span'), { textContent: word }));
        await rest();
      }
    }],
  ];
  it.each(JOINED)('finds a name completed %s', async (_, html, change) => {
    const page = await annotate(html);
    expect(found(page)).toEqual([]);
    await change();
    await rest();
    await page.settled();
    expect(page.mentions.map(({ entity }) => entity)).toEqual(['eu-ai-act']);
  });

  it('keeps a mention the same object while its text stands', async () => {
    const page = await annotate('<p>The EU AI Act</p>');
    const [before] = page.mentions;
    document.body.insertAdjacentHTML('beforeend', '<p>Karsten Wildberger</p>');
    await new Promise((resolve) => { setTimeout(resolve); });
    await page.settled();
    expect(page.mentions[0]).toBe(before);
  });

  it('leaves the page as it was', async () => {
    const html = '<p>The <b>EU</b> AI Act &amp; Karsten Wildberger</p>';
    const page = await annotate(html);
    expect(document.body.innerHTML).toBe(html);
    page.stop();
    expect(document.body.innerHTML).toBe(html);
    expect(page.mentions).toEqual([]);
  });
});
