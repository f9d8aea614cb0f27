import { describe, expect, it, vi } from 'vitest';
import { MAX_NOTE } from '../limits.ts';
import type { Caller } from './caller.ts';
import { dispatch, type Handlers } from './dispatch.ts';
import { ok } from './result.ts';
import { REQUEST_SCHEMAS } from './schema.ts';

const names = Object.keys(REQUEST_SCHEMAS) as (keyof typeof REQUEST_SCHEMAS)[];
const options: Caller = { kind: 'extension', url: 'chrome-extension://self/options.html', tab: 1, frame: 0, isPart: false };
const page: Caller = { kind: 'page', url: 'https://example.org/a', tab: 2, frame: 0, isPart: false };

function handlers() {
  return Object.fromEntries(names.map((name) => [name, vi.fn<() => Promise<unknown>>(async () => ok(null))])) as unknown as Handlers;
}

const selectors = {
  range: { type: 'RangeSelector', startPath: '0', startOffset: 0, endPath: '0', endOffset: 1 },
  position: { type: 'TextPositionSelector', start: 0, end: 1 },
  quote: { type: 'TextQuoteSelector', exact: 'a', prefix: '', suffix: '' },
};
const draft = {
  page: { url: 'https://example.org/a', title: 't', site: 'example.org' }, selectors, paragraph: 'a', color: 'yellow', note: '', tags: [], entities: [],
};

const REFUSED: [why: string, name: string, ask: unknown, caller: Caller, code: string][] = [
  ['an unknown request', 'library.wipe', {}, options, 'invalid-message'],
  ['a request named like a property of every object', 'constructor', {}, options, 'invalid-message'],
  ['no question at all', 'card.get', undefined, options, 'invalid-message'],
  ['a missing field', 'card.get', {}, options, 'invalid-message'],
  ['an unknown field', 'card.get', { entity: 'sta', html: '<b>' }, options, 'invalid-message'],
  ['a wrong type', 'card.get', { entity: 7 }, options, 'invalid-message'],
  ['a script as address', 'page.hello', { url: 'javascript:alert(1)' }, page, 'invalid-message'],
  ['a colour that does not exist', 'highlight.save', { draft: { ...draft, color: 'red' } }, page, 'invalid-message'],
  ['a note too long', 'highlight.save', { draft: { ...draft, note: 'x'.repeat(MAX_NOTE + 1) } }, page, 'too-large'],
  ['a negative delay', 'settings.set', { dwell: -1 }, options, 'invalid-message'],
  ['an endless delay', 'settings.set', { dwell: 1e9 }, options, 'invalid-message'],
  ['a page that imports', 'library.import', { job: 'j' }, page, 'not-allowed'],
  ['a page that exports', 'library.export', {}, page, 'not-allowed'],
  ['a page that changes settings', 'settings.set', { dwell: 0 }, page, 'not-allowed'],
  ['a page that turns itself on', 'site.set', { url: 'https://example.org', on: true }, page, 'not-allowed'],
  ['a page that merges pages', 'pages.merge', { key: 'a.example/', into: 'b.example/' }, page, 'not-allowed'],
  ['a page that splits pages', 'pages.split', { key: 'a.example/' }, page, 'not-allowed'],
  ['a page that saves from another tab', 'tab.save', { tab: 1 }, page, 'not-allowed'],
  ['a hash that is none', 'highlight.save', { draft: { ...draft, textHash: 'abc' } }, page, 'invalid-message'],
  ['a page that annotates another tab', 'tab.annotate', { tab: 1 }, page, 'not-allowed'],
  ['a hash that leaves the options page', 'options.open', { hash: '"><script>' }, page, 'invalid-message'],
];

describe('dispatch', () => {
  it.each(REFUSED)('refuses %s', async (_, name, ask, caller, code) => {
    const all = handlers();
    const answer = await dispatch(all, { name, ask }, caller);
    expect(answer).toMatchObject({ ok: false, error: { code } });
    for (const handler of Object.values(all)) expect(handler).not.toHaveBeenCalled();
  });

  it('gives a checked request and its caller to the handler', async () => {
    const all = handlers();
    await expect(dispatch(all, { name: 'highlight.save', ask: { draft } }, page)).resolves.toEqual(ok(null));
    expect(all['highlight.save']).toHaveBeenCalledWith({ draft }, page);
  });

  it('turns an error of a handler into a failure', async () => {
    const all = { ...handlers(), 'card.get': async () => { throw new TypeError('boom'); } };
    const answer = await dispatch(all, { name: 'card.get', ask: { entity: 'sta' } }, page);
    expect(answer).toEqual({ ok: false, error: { code: 'internal', detail: 'card.get: TypeError: boom' } });
  });
});
