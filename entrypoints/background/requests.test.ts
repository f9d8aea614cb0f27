import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import type { z } from 'zod';
import type { AnchorState } from '../../lib/anchor/types.ts';
import { FakeDisk } from '../../lib/backup/testing/fake-files.ts';
import type { LibraryFile } from '../../lib/exchange/format.ts';
import { offerParcel } from '../../lib/exchange/hand-over.ts';
import { packLibrary } from '../../lib/exchange/parcel.ts';
import { envelope } from '../../lib/messages/envelope.ts';
import type { MentionDismissal, RequestName, Requests, Result } from '../../lib/messages/messages.ts';
import { REQUEST_SCHEMAS } from '../../lib/messages/schema.ts';
import { library } from '../../lib/store/database.ts';
import { draft, highlight } from '../../lib/store/samples.ts';
import type { Dismissed, Scope } from '../../lib/store/types.ts';
import { fakeBrowser } from '../../lib/tabs/fake-browser.ts';

const fake = vi.hoisted(() => ({ current: null as unknown }));
vi.mock('../../lib/browser.ts', () => ({ get browser() { return fake.current; } }));
const { answer, handlers } = await import('./requests.ts');

let state: ReturnType<typeof fakeBrowser>['state'];
beforeEach(async () => {
  const made = fakeBrowser();
  fake.current = made.browser;
  state = made.state;
  await Promise.all(library.tables.map((table) => table.clear()));
});

const page = (url: string) => ({ id: 'self', url, frameId: 0, tab: { id: 1, url } });
const QUOTE = { exact: 'STA', before: 'unter dem Dach der', after: 'folgen.', nth: 0 };
const notThis = (changes: Partial<MentionDismissal>): MentionDismissal =>
  ({ scope: 'site', entity: 'sta', alias: 'STA', quote: QUOTE, url: 'https://news.example/', title: 'A headline', ...changes });
const options = { id: 'self', url: 'chrome-extension://self/options.html' };

async function ask<N extends RequestName>(name: N, question: Requests[N]['ask'], sender: object = options): Promise<Result<Requests[N]['answer']>> {
  return (await answer(envelope('background', name, question), sender)) as Result<Requests[N]['answer']>;
}

describe('structure', () => {
  it('gives every request a schema and a handler', () => {
    expect(Object.keys(handlers).sort()).toEqual(Object.keys(REQUEST_SCHEMAS).sort());
  });

  it('has schemas that say exactly what the contract says', () => {
    expectTypeOf<{ [N in RequestName]: z.infer<(typeof REQUEST_SCHEMAS)[N]> }>().toEqualTypeOf<{ [N in RequestName]: Requests[N]['ask'] }>();
  });
});

describe('messages that are no requests', () => {
  it.each([[undefined], [null], ['card.get'], [42], [[]], [{}], [{ to: 'background' }], [{ to: 'background', name: 7 }], [{ to: 'nobody', name: 'x' }]])('%j', async (message) => {
    expect(await answer(message, page('https://a.example/'))).toMatchObject({ ok: false, error: { code: 'invalid-message' } });
  });

  it('from strangers are refused', async () => {
    const stranger = { id: 'other', url: 'https://a.example/' };
    expect(await ask('page.hello', { url: 'https://a.example/' }, stranger)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });

  it('for pages are left to pages', () => expect(answer(envelope('page', 'page.stop', {}), options)).toBeUndefined());
});

describe('a page that names something', () => {
  const reader = page('https://news.example/a');
  const judge = (texts: string[]) => ask('page.judge', { texts, facts: { lang: 'de' }, quiet: false }, reader);

  it('is looked through, and gets the code that marks it where it names something', async () => {
    state.tabs.push({ id: 1, url: reader.url, windowId: 1, alive: true });
    const sight = (texts: string[], quiet = false, load = true) => ask('page.sight', { texts, quiet, load }, reader);
    expect(await sight(['Die Bundesregierung berät.'])).toMatchObject({ ok: true, value: [] });
    expect(await sight(['STACKIT'], false, false)).toMatchObject({ ok: true, value: [0] });
    expect(state.log).toEqual([]);
    expect(await sight(['Rosen', 'Der ', 'AI', ' Act', 'und Tulpen'])).toMatchObject({ ok: true, value: [2] });
    expect(state.log).toEqual([expect.stringContaining('annotate.js')]);
    expect(await sight(['Die Bundesregierung berät.'], true)).toMatchObject({ ok: true, value: [0] });
    expect(await sight(Array.from({ length: 21 }, () => 'x'.repeat(10_000)))).toMatchObject({ ok: false, error: { code: 'invalid-message' } });
  });

  it('is judged', async () => {
    expect(await judge(['Rosen', 'Minister Karsten Wildberger'])).toMatchObject({ ok: true, value: { idle: [0], accepted: [{ block: 0, entity: 'karsten-wildberger' }, { block: 0 }] } });
  });

  it('is judged for the entities marked on request, too, when asked', async () => {
    const reading = { texts: ['Die Bundesregierung berät.'], facts: {} };
    expect(await ask('page.judge', { ...reading, quiet: false }, reader)).toMatchObject({ ok: true, value: { accepted: [] } });
    expect(await ask('page.judge', { ...reading, quiet: true }, reader)).toMatchObject({ ok: true, value: { accepted: [{ entity: 'bundesregierung' }] } });
    expect(await ask('sights.quiet', {}, reader)).toMatchObject({ ok: true, value: { anyCase: expect.stringContaining('bundesregier') } });
  });

  it('judges itself where it is large', async () => {
    expect(await judge(Array.from({ length: 4 }, () => 'x'.repeat(30_000)))).toMatchObject({ ok: false, error: { code: 'invalid-message' } });
    expect(await judge(['SAP, '.repeat(2_001)])).toMatchObject({ ok: false, error: { code: 'too-large' } });
  });
});

describe('a page', () => {
  it('gets its highlights back on the next visit, from another link', async () => {
    const url = 'https://news.example/a?utm_source=mail';
    const saved = await ask('highlight.save', { draft: draft({ entities: [] }) }, page(url));
    expect(saved).toMatchObject({ ok: true, value: { known: false, highlight: { pageKey: 'news.example/a', page: { site: 'news.example' } } } });
    const again = 'https://www.news.example/a#comments';
    expect(await ask('page.hello', { url: again }, page(again))).toMatchObject({ ok: true, value: { highlights: [{ note: '' }], dismissed: [] } });
  });

  it('cannot save under, or read, another site', async () => {
    const evil = page('https://evil.example/x');
    expect(await ask('highlight.save', { draft: draft() }, evil)).toMatchObject({ ok: true, value: { highlight: { pageKey: 'evil.example/x', page: { site: 'evil.example' } } } });
    await library.highlights.add(highlight({ pageKey: 'bank.example/a' }));
    expect(await ask('page.hello', { url: 'https://bank.example/a' }, evil)).toMatchObject({ ok: true, value: { highlights: [{ pageKey: 'evil.example/x' }] } });
  });

  it('changes only highlights of its own site', async () => {
    await library.highlights.bulkAdd([highlight({ id: 'own' }), highlight({ id: 'other', page: { ...draft().page, site: 'other.example' } })]);
    const own = page('https://news.example/b');
    expect(await ask('highlight.delete', { ids: ['own', 'other'] }, own)).toEqual({ ok: true, value: 1 });
    expect(await ask('highlight.edit', { id: 'other', note: 'x' }, own)).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await ask('highlight.restore', { ids: ['own'] }, own)).toEqual({ ok: true, value: 1 });
    expect(await library.highlights.get('other')).toMatchObject({ note: '', deletedAt: null });
  });

  it('adds what a saved text names, with what is disputed of it, which is still taken back as a whole', async () => {
    const news = page('https://news.example/a');
    const saved = await ask('highlight.save', { draft: draft({ entities: [] }), step: 'mine' }, news);
    if (!saved.ok) throw new Error(saved.error.detail);
    const { id } = saved.value.highlight;
    expect(saved.value.highlight.disagreements).toEqual([]);
    expect(await ask('highlight.edit', { id, entities: ['canada-germany-quantum-call'] }, news)).toMatchObject({ ok: true });
    expect(await library.highlights.get(id)).toMatchObject({
      entities: ['canada-germany-quantum-call'], disagreements: expect.arrayContaining(['canada-germany-quantum-call.call-start.contradiction']),
    });
    expect(await ask('library.undo', { step: 'mine' }, news)).toEqual({ ok: true, value: { kind: 'save', done: 1, kept: 0 } });
    expect(await library.highlights.count()).toBe(0);
    expect(await ask('highlight.edit', { id, entities: ['canada-germany-quantum-call'] }, news)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('takes back what it changed on its own site, by name, and nothing else', async () => {
    const news = page('https://news.example/a');
    await ask('highlight.save', { draft: draft(), step: 'mine' }, news);
    await ask('highlight.save', { draft: draft(), step: 'theirs' }, page('https://bank.example/a'));
    expect(await ask('library.undo', { step: 'theirs' }, news)).toEqual({ ok: true, value: null });
    expect(await ask('library.undo', {}, news)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(await ask('library.undo', { step: 'mine', redo: true }, news)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(await ask('library.undo', { step: 'mine' }, news)).toEqual({ ok: true, value: { kind: 'save', done: 1, kept: 0 } });
    expect((await library.highlights.toArray()).map(({ page: { site } }) => site)).toEqual(['bank.example']);
    expect(await ask('library.undo', {})).toMatchObject({ ok: true, value: { kind: 'save', done: 1 } });
    expect(await library.highlights.count()).toBe(0);
  });

  it('changes highlights of another site where the reader made a page of that site one with a page of its own', async () => {
    const amp = page('https://amp.cdn.example/a');
    await library.highlights.add(highlight({ id: 'h', pageKey: 'news.example/a' }));
    expect(await ask('highlight.edit', { id: 'h', note: 'x' }, amp)).toMatchObject({ ok: false });
    await ask('pages.merge', { key: 'amp.cdn.example/a', into: 'news.example/a' });
    expect(await ask('page.hello', { url: amp.url }, amp)).toMatchObject({ ok: true, value: { highlights: [{ id: 'h' }] } });
    expect(await ask('highlight.edit', { id: 'h', note: 'x' }, amp)).toMatchObject({ ok: true });
    expect(await ask('highlight.edit', { id: 'h', note: 'y' }, page('https://amp.cdn.example.evil.example/'))).toMatchObject({ ok: false });
    await ask('pages.split', { key: 'amp.cdn.example/a' });
    expect(await ask('page.hello', { url: amp.url }, amp)).toMatchObject({ ok: true, value: { highlights: [] } });
  });

  it('does not make lost what stands on another page that is one with it', async () => {
    await library.highlights.add(highlight({ id: 'h', pageKey: 'news.example/a', state: 'exact' }));
    await ask('pages.merge', { key: 'news.example/print/a', into: 'news.example/a' });
    const say = (url: string, state: 'lost' | 'moved') => ask('highlight.anchored', { url, states: [{ id: 'h', state }] }, page(url));
    expect(await say('https://news.example/print/a', 'lost')).toEqual({ ok: true, value: 0 });
    expect(await say('https://news.example/a', 'lost')).toEqual({ ok: true, value: 1 });
    expect(await say('https://news.example/print/a', 'moved')).toEqual({ ok: true, value: 1 });
  });

  it('keeps the other words of what was edited, which change nothing of the reader’s', async () => {
    await library.highlights.add(highlight({ id: 'h', page: { ...draft().page, url: 'https://news.example/a' } }));
    const say = (words?: string) => ask('highlight.anchored', { url: 'https://news.example/a', states: [{ id: 'h', state: words === undefined ? 'exact' : 'edited', words }] }, page('https://news.example/a'));
    const { updatedAt } = (await library.highlights.get('h'))!;
    expect([await say('in other words'), await say('in other words')]).toEqual([{ ok: true, value: 1 }, { ok: true, value: 0 }]);
    expect(await library.highlights.get('h')).toMatchObject({ state: 'edited', rewording: { words: 'in other words' }, updatedAt });
    expect(await say('in words of today')).toEqual({ ok: true, value: 1 });
    expect((await library.highlights.get('h'))!.rewording!.words).toBe('in words of today');
    await say();
    expect(await library.highlights.get('h')).not.toHaveProperty('rewording');
  });

  it('says how a highlight stands for the document it is, whatever its canonical address', async () => {
    const [first, second] = ['https://news.example/a', 'https://news.example/a?page=2'];
    const saved = await ask('highlight.save', { draft: draft({ page: { ...draft().page, url: first, canonical: first } }) }, page(first));
    const id = saved.ok ? saved.value.highlight.id : '';
    expect(await ask('page.hello', { url: second, canonical: first }, page(second))).toMatchObject({ ok: true, value: { highlights: [{ id }] } });
    const say = (url: string, state: AnchorState, sender = page(url)) => ask('highlight.anchored', { url, states: [{ id, state }] }, sender);
    expect(await say(`${first}?utm_source=x#end`, 'exact')).toEqual({ ok: true, value: 1 });
    expect(await say(second, 'lost')).toEqual({ ok: true, value: 0 });
    // Reached without loading: the browser's word on the sender is still the old one.
    expect(await say(second, 'lost', page(first))).toEqual({ ok: true, value: 0 });
    expect(await library.highlights.get(id)).toMatchObject({ state: 'exact' });
    expect(await say(first, 'lost', page(second))).toEqual({ ok: true, value: 1 });
  });

  it('keeps what stands in a frame without an address, though the page around does not hold it', async () => {
    const top = page('https://news.example/a');
    const frame = { ...top, url: 'about:srcdoc', origin: 'https://news.example', frameId: 3 };
    const saved = await ask('highlight.save', { draft: draft() }, frame);
    expect(saved).toMatchObject({ ok: true, value: { highlight: { framed: true, pageKey: 'news.example/a' } } });
    const id = saved.ok ? saved.value.highlight.id : '';
    const say = (state: AnchorState, sender: object) => ask('highlight.anchored', { url: top.url, states: [{ id, state }] }, sender);
    expect(await say('exact', frame)).toEqual({ ok: true, value: 1 });
    for (const sender of [top, { ...frame, frameId: 4 }]) expect(await say('lost', sender)).toEqual({ ok: true, value: 0 });
    expect(await library.highlights.get(id)).toMatchObject({ state: 'exact' });
  });

  it('learns of tags only what begins as typed, and with nothing typed those of its own site', async () => {
    await library.highlights.bulkAdd([highlight({ tags: ['privat', 'Recht'] }), highlight({ tags: ['eigen'], pageKey: 'own.example/a', page: { ...draft().page, site: 'own.example' } })]);
    const own = page('https://own.example/');
    expect(await ask('tags.suggest', { typed: ' ' }, own)).toEqual({ ok: true, value: ['eigen'] });
    expect(await ask('tags.suggest', { typed: 'rec' }, own)).toEqual({ ok: true, value: ['Recht'] });
    expect(await ask('tags.suggest', { typed: '' })).toMatchObject({ ok: true, value: { length: 3 } });
  });

  it('dismisses for its own site whatever it claims', async () => {
    await ask('dismiss.add', notThis({ scope: 'site', url: 'https://other.example/' }), page('https://news.example/'));
    expect(await library.dismissals.toArray()).toMatchObject([{ site: 'news.example', entity: 'sta' }]);
  });

  it('takes back only what was said on its own site', async () => {
    const said = ['https://news.example/a', 'https://other.example/b'].map((url) => ask('dismiss.add', notThis({ scope: 'alias', alias: url, url }), page(url)));
    const ids = (await Promise.all(said)).map((result) => (result.ok ? result.value.id : ''));
    expect(await ask('dismiss.undo', { ids }, page('https://www.news.example/'))).toEqual({ ok: true, value: 1 });
    expect(await library.dismissals.toArray()).toMatchObject([{ site: 'other.example' }]);
    expect(await ask('dismiss.undo', { ids })).toEqual({ ok: true, value: 1 });
  });

  it.each<[scope: Scope, url: string, said: Dismissed[]]>([
    ['here', 'https://www.news.example/a#x', [{ entity: 'sta', quote: QUOTE }]], ['here', 'https://news.example/b', []],
    ['page', 'https://news.example/a?utm_source=y', [{ entity: 'sta' }]], ['page', 'https://news.example/b', []],
    ['site', 'https://www.news.example/b', [{ entity: 'sta' }]], ['site', 'https://sub.news.example/a', []],
    ['alias', 'https://other.example/', [{ entity: 'sta', alias: 'STA' }]],
  ])('that says "not this" with scope %s has it on %s as %j', async (scope, url, said) => {
    const from = 'https://news.example/a';
    expect(await ask('dismiss.add', notThis({ scope, url: from }), page(from))).toMatchObject({ ok: true, value: { scope, site: 'news.example' } });
    expect(await ask('page.hello', { url }, page(url))).toMatchObject({ ok: true, value: { dismissed: said } });
  });

  it('cannot say "here" without saying which', async () => {
    const from = 'https://news.example/a';
    expect(await ask('dismiss.add', { ...notThis({ scope: 'here', url: from }), quote: undefined }, page(from))).toMatchObject({ ok: false });
  });

  it('cannot flag what is no disagreement', async () => {
    const flagged = await ask('flag.set', { disagreement: 'made-up', verdict: 'confirmed' }, page('https://news.example/'));
    expect(flagged).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it.each(['about:blank', 'chrome://settings/'])('at %s has nothing', async (url) => {
    expect(await ask('page.hello', { url: 'https://bank.example/' }, page(url))).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });

  it('learns that no entity has this id', async () => {
    expect(await ask('card.get', { entity: 'nobody' }, page('https://news.example/'))).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});

describe('sites', () => {
  it('are on where permitted, until turned off', async () => {
    const url = 'https://news.example/a';
    expect(await ask('site.get', { url })).toEqual({ ok: true, value: { site: 'news.example', on: false, permitted: false, highlights: 0 } });
    state.origins = ['*://*/*'];
    state.tabs = [{ id: 5, url, windowId: 1, alive: true }];
    expect(await ask('site.get', { url })).toMatchObject({ value: { on: true, permitted: true } });
    expect(await ask('site.set', { url, on: false })).toMatchObject({ value: { on: false, permitted: true } });
    expect(state.log).toEqual(['page.stop 5']);
    expect(state.scripts).toMatchObject([{ excludeMatches: ['*://news.example/*', '*://www.news.example/*'] }]);
  });

  it('do not exist for browser pages', async () => {
    expect(await ask('site.get', { url: 'chrome://settings/' })).toMatchObject({ ok: false });
  });
});

describe('the library', () => {
  it('goes out and comes back', async () => {
    await ask('highlight.save', { draft: draft() }, page('https://news.example/a'));
    const out = await ask('library.export', {});
    expect(out).toMatchObject({ ok: true });
    const json = out.ok ? out.value : '';
    await library.highlights.clear();
    const takeBack = offerParcel('j', packLibrary(JSON.parse(json) as LibraryFile));
    expect(await ask('library.import', { job: 'j' })).toMatchObject({ ok: true, value: { added: 1 } });
    takeBack();
    expect(await ask('library.export', {})).toMatchObject({ ok: true });
    expect(await library.highlights.count()).toBe(1);
  });
});

describe('backups', () => {
  beforeEach(() => void new FakeDisk().install());

  it('are made, bring back what was erased, and are deleted', async () => {
    await library.highlights.bulkAdd([highlight({ id: 'a' }), highlight({ id: 'b', deletedAt: 5 })]);
    const before = await library.highlights.toArray();
    const made = await ask('backup.make', {});
    expect(made).toEqual({ ok: true, value: 1 });
    expect(await ask('library.erase', { backups: false })).toEqual({ ok: true, value: null });
    expect(await library.highlights.count()).toBe(0);
    expect(await ask('backup.restore', { id: 1, job: 'j' })).toMatchObject({ ok: true, value: { written: 2, undo: null } });
    expect(await library.highlights.toArray()).toEqual(before);
    expect(await ask('backup.delete', { ids: [1] })).toEqual({ ok: true, value: 1 });
    expect(await ask('backup.restore', { id: 1 })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it.each<[name: RequestName, question: object]>([['backup.make', {}], ['backup.restore', { id: 1 }], ['backup.delete', { ids: [1] }], ['library.erase', { backups: true }]])('%s is not for pages', async (name, question) => {
    await library.highlights.add(highlight());
    expect(await ask(name, question as never, page('https://news.example/'))).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(await library.highlights.count()).toBe(1);
  });
});

describe('other open pages', () => {
  it.each<[scope: Scope, told: number[]]>([['here', [2]], ['page', [2]], ['site', [2]], ['alias', [2, 3]]])('are told of "not this" with scope %s, and of its undo', async (scope, told) => {
    const tabs = ['https://news.example/a', 'https://news.example/a', 'https://other.example/'];
    state.tabs = tabs.map((url, n) => ({ id: n + 1, url, windowId: 1, alive: true }));
    const added = await ask('dismiss.add', notThis({ scope, url: tabs[0]! }), page(tabs[0]!));
    await vi.waitFor(() => expect(state.log).toEqual(told.map((tab) => `page.changed ${tab} dismissed`)));
    await ask('dismiss.undo', { ids: added.ok ? [added.value.id] : [] }, page(tabs[0]!));
    await vi.waitFor(() => expect(state.log).toHaveLength(told.length * 2));
  });

  it('are told what changed', async () => {
    state.tabs = [1, 2].map((id) => ({ id, url: 'https://news.example/a', windowId: 1, alive: true }));
    await ask('highlight.save', { draft: draft() }, page('https://news.example/a'));
    await ask('settings.set', { dwell: 100 });
    await vi.waitFor(() => expect(state.log).toEqual(['page.changed 2 highlights', 'page.changed 1 settings', 'page.changed 2 settings']));
  });
});
