// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SIGHTS } from '../../data/lexicon/marked-sights.ts';
import { openSights } from '../detect/sight.ts';
import { TextSource } from './text-source.ts';

let source: TextSource | null = null;
let sighted = 0;
afterEach(() => source?.stop());

const named = () => vi.waitUntil(() => sighted > 0);

/** Begins to look through the page as it stands. */
function open(): void {
  sighted = 0;
  source = new TextSource(() => openSights(SIGHTS));
  void source.sighted.then(() => { sighted++; });
}

async function watch(html: string): Promise<void> {
  source?.stop();
  document.body.innerHTML = html;
  open();
  await source!.slices.settled();
}

const PAGES: [what: string, html: string, sighted: number][] = [
  ['a name', '<p>Der EU AI Act</p>', 1],
  ['a name that begins in one element and ends in another', '<p>Der <b>AI</b> Act</p>', 1],
  ['many names once', '<p>EU AI Act</p><p>EU AI Act</p>', 1],
  ['nothing', '<p>Rosen und Tulpen</p>', 0],
  ['nothing in scripts', '<script>"EU AI Act"</script>', 0],
  ['nothing in small letters that need capitals', '<p>the sap is rising</p>', 0],
];

describe('watching for names', () => {
  it.each(PAGES)('sights %s', async (_, html, expected) => {
    await watch(html);
    expect(sighted).toBe(expected);
    expect(source!.isQuiet).toBe(expected === 0);
  });

  it('sights a name that comes late, and one that is written in place', async () => {
    await watch('<p>Rosen</p>');
    document.body.insertAdjacentHTML('beforeend', '<p>Karsten Wildberger</p>');
    await named();
    expect(sighted).toBe(1);
    await watch('<p>Rosen</p>');
    document.querySelector('p')!.firstChild!.nodeValue = 'Karsten Wildberger';
    await named();
    expect(sighted).toBe(1);
  });

  it('sights a name in an open shadow root', async () => {
    document.body.innerHTML = '<div></div>';
    document.querySelector('div')!.attachShadow({ mode: 'open' }).innerHTML = '<p>EU AI Act</p>';
    open();
    await named();
    expect(sighted).toBe(1);
  });
});
