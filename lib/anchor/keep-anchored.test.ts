// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { describe as selectorsOf } from './describe.ts';
import { EDITED, type EditedSearch } from './edited.ts';
import { keepAnchored } from './keep-anchored.ts';
import { makeShape } from './shapes.ts';
import type { Anchoring, Selectors } from './types.ts';

const PAGE = '<p>The charter asks every member to publish what it buys, and «to say by when it could do without» any of it.</p>';
const CHANGED = PAGE.replace('«to say by when it could do without»', 'to say by when it can do without');
const plain = (html: string) => html.replace(/[«»]/g, '');

let highlight: { selectors: Selectors };
let seen: Anchoring[];
let stop: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  highlight = { selectors: selectorsOf(makeShape(PAGE, document.body))! };
  seen = [];
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

const loadEdited = vi.fn<() => Promise<EditedSearch>>(async () => EDITED);
const start = () => keepAnchored([highlight], { signal: stop.signal, onAnchored: (_, anchoring) => seen.push(anchoring), loadEdited });
const states = () => seen.map(({ state }) => state);
/** Longer than the longest pause between two looks. */
const aWhile = () => vi.advanceTimersByTimeAsync(30_000);

/** Each step changes the page; the states told by then follow. */
const STORIES: [story: string, before: string, steps: [html: string, told: string[]][]][] = [
  ['it is there, and the page puts the same anew', PAGE, [[PAGE, ['exact', 'exact']]]],
  ['it comes late', '<p>Loading …</p>', [['<p>Still loading …</p>', ['lost']], [PAGE, ['lost', 'exact']]]],
  ['the page is rebuilt under it', PAGE, [[`<p>New on top.</p>${PAGE}`, ['exact', 'moved']]]],
  ['it is taken away', PAGE, [['<p>Gone.</p>', ['exact', 'lost']], ['<p>Gone for good.</p>', ['exact', 'lost']]]],
  ['it is edited', PAGE, [[CHANGED, ['exact', 'edited']], [PAGE, ['exact', 'edited', 'exact']]]],
];

/** A body with nothing but an element whose shadow root holds this. */
function inShadow(html: string): ShadowRoot {
  document.body.innerHTML = '<div></div>';
  const root = document.querySelector('div')!.attachShadow({ mode: 'open' });
  root.innerHTML = html;
  return root;
}

/** What does not begin with new markup in the body. */
const UNSEEN: [what: string, before: () => () => void, told: string[]][] = [
  ['the body is exchanged for another', () => {
    document.body.innerHTML = plain(PAGE);
    return () => document.body.replaceWith(Object.assign(document.createElement('body'), { innerHTML: `<p>New on top.</p>${plain(PAGE)}` }));
  }, ['exact', 'moved']],
  ['it is taken away in a shadow root', () => {
    const root = inShadow(plain(PAGE));
    return () => { root.innerHTML = '<p>Gone.</p>'; };
  }, ['exact', 'lost']],
  ['an element gets its shadow root late', () => {
    document.body.innerHTML = '<div></div>';
    return () => { document.querySelector('div')!.attachShadow({ mode: 'open' }).innerHTML = plain(PAGE); };
  }, ['lost', 'exact']],
  ['hidden text is shown', () => {
    document.body.innerHTML = `<div hidden>${plain(PAGE)}</div>`;
    return () => { document.querySelector('div')!.hidden = false; };
  }, ['lost', 'exact']],
];

describe('keepAnchored', () => {
  it.each(UNSEEN)('%s', async (_, before, told) => {
    const change = before();
    start();
    await vi.advanceTimersByTimeAsync(1_000);
    change();
    await aWhile();
    expect(states()).toEqual(told);
  });

  it('hidden text is shown long after the page came to rest', async () => {
    document.body.innerHTML = `<div hidden>${plain(PAGE)}</div>`;
    start();
    await vi.advanceTimersByTimeAsync(600_000);
    document.querySelector('div')!.hidden = false;
    await aWhile();
    expect(states()).toEqual(['lost', 'exact']);
  });

  it('a page that rests is left in peace', async () => {
    document.body.innerHTML = '<p>Gone.</p>';
    start();
    await aWhile();
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each(STORIES)('%s', async (_, before, steps) => {
    document.body.innerHTML = plain(before);
    start();
    await aWhile();
    for (const [html, told] of steps) {
      document.body.innerHTML = plain(html);
      await aWhile();
      // The search for edited quotes comes second: that it was lost for a moment may be told, or not.
      expect(states().filter((state, at) => state !== 'lost' || seen[at + 1]?.state !== 'edited')).toEqual(told);
    }
  });

  it('tells the words of what is edited, and tells them again when they change in their place', async () => {
    document.body.innerHTML = plain(CHANGED);
    start();
    await aWhile();
    expect(seen.at(-1)).toMatchObject({ state: 'edited', words: 'to say by when it can do without' });
    const text = document.querySelector('p')!.firstChild as Text;
    text.replaceData(text.data.indexOf('can'), 3, 'may');
    await aWhile();
    expect(seen.at(-1)).toMatchObject({ state: 'edited', words: 'to say by when it may do without' });
  });

  it('tells where what is lost stood, and follows that place', async () => {
    const page = PAGE.replace('any of it', 'any of it at all');
    highlight = { selectors: selectorsOf(makeShape(page, document.body))! };
    const gone = page.replace('«to say by when it could do without» ', '');
    const gap = () => seen.at(-1)!.gap!.toString();
    document.body.innerHTML = gone;
    start();
    await aWhile();
    expect([seen.at(-1)!.state, gap()]).toEqual(['lost', 'what it buys, and any of it at all.']);
    const [before] = seen.slice(-1);
    document.body.innerHTML = `<p>New on top.</p>${gone}`;
    await aWhile();
    expect([seen.at(-1) === before, gap()]).toEqual([false, 'what it buys, and any of it at all.']);
  });

  it('loads the search for edited quotes only when one is missing', async () => {
    document.body.innerHTML = plain(PAGE);
    loadEdited.mockClear();
    start();
    await aWhile();
    expect(loadEdited).not.toHaveBeenCalled();
  });

  it('does nothing after its signal', async () => {
    document.body.innerHTML = plain(PAGE);
    start();
    stop.abort();
    seen.length = 0;
    document.body.innerHTML = '<p>Gone.</p>';
    await aWhile();
    expect(seen).toEqual([]);
  });

  it('our own interface beside the body is no change of the page', async () => {
    document.body.innerHTML = plain(PAGE);
    start();
    await aWhile();
    const host = document.documentElement.appendChild(document.createElement('div'));
    await Promise.resolve();
    expect(vi.getTimerCount()).toBe(0);
    host.remove();
  });

  it('looks again and again without telling the same twice', async () => {
    document.body.innerHTML = plain(PAGE);
    start();
    for (let n = 0; n < 20; n++) {
      document.body.append(document.createElement('p'));
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(states()).toEqual(['exact']);
  });
});
