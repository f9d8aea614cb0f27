import { describe, expect, it } from 'vitest';
import { believedUrl, callerOf, type Caller } from './caller.ts';

const self = { id: 'self', origin: 'chrome-extension://self/' };
const page = (url: string): Caller => ({ kind: 'page', url, tab: 1, frame: 0, isPart: false });

const SENDERS: [who: string, sender: Parameters<typeof callerOf>[0], kind: Caller['kind'] | undefined][] = [
  ['the options page in a tab', { id: 'self', url: 'chrome-extension://self/options.html#a', tab: { id: 3 } }, 'extension'],
  ['the popup', { id: 'self', url: 'chrome-extension://self/popup.html' }, 'extension'],
  ['a content script', { id: 'self', url: 'https://example.org/', tab: { id: 3 } }, 'page'],
  ['a page that names us in its address', { id: 'self', url: 'https://example.org/chrome-extension://self/', tab: { id: 3 } }, 'page'],
  ['an origin that begins like ours', { id: 'self', url: 'chrome-extension://selfish/options.html' }, 'page'],
  ['a sender without address', { id: 'self' }, 'page'],
  ['a frame without address', { id: 'self', url: 'about:srcdoc', origin: 'https://example.org', tab: { id: 3, url: 'https://example.org/a' } }, 'page'],
  ['another extension', { id: 'other', url: 'chrome-extension://other/a.html' }, undefined],
  ['nobody', {}, undefined],
];

const CLAIMS: [why: string, claimed: string, caller: Caller, believed: string][] = [
  ['its own address', 'https://example.org/a', page('https://example.org/a'), 'https://example.org/a'],
  ['an address reached without loading', 'https://example.org/b', page('https://example.org/a'), 'https://example.org/b'],
  ['another site', 'https://bank.example/', page('https://example.org/a'), 'https://example.org/a'],
  ['another scheme', 'http://example.org/a', page('https://example.org/a'), 'https://example.org/a'],
  ['another file', 'file:///etc/passwd', page('file:///tmp/a.html'), 'file:///tmp/a.html'],
  ['the same file', 'file:///tmp/a.html#x', page('file:///tmp/a.html'), 'file:///tmp/a.html#x'],
  ['anything from an extension page', 'https://example.org/a', { ...page('chrome-extension://self/'), kind: 'extension' }, 'https://example.org/a'],
];

describe('callerOf', () => {
  it.each(SENDERS)('%s', (_, sender, kind) => expect(callerOf(sender, self)?.kind).toBe(kind));
});

describe('believedUrl', () => {
  it.each(CLAIMS)('%s', (_, claimed, caller, believed) => expect(believedUrl(claimed, caller)).toBe(believed));
});

describe('the address of a caller', () => {
  const tab = { id: 3, url: 'https://example.org/a' };
  const CASES: [why: string, sender: object, url: string][] = [
    ['a frame without address speaks for its page', { url: 'about:srcdoc', origin: 'https://example.org', tab }, tab.url],
    ['a frame of an advertiser does not', { url: 'about:blank', origin: 'https://ads.example', tab }, 'about:blank'],
    ['nor does a sandboxed one', { url: 'about:srcdoc', origin: 'null', tab }, 'about:srcdoc'],
    ['a frame with an address speaks for that', { url: 'https://example.org/b', origin: 'https://example.org', tab }, 'https://example.org/b'],
  ];
  it.each(CASES)('%s', (_, sender, url) => expect(callerOf({ id: 'self', ...sender }, self)?.url).toBe(url));

  const PARTS: [why: string, sender: object, isPart: boolean][] = [
    ['a frame without address', { url: 'about:srcdoc', origin: 'https://example.org', frameId: 7, tab }, true],
    ['a blank frame that a script wrote', { url: 'https://example.org/a', origin: 'https://example.org', frameId: 7, tab: { id: 3, url: 'https://example.org/a#part-2' } }, true],
    ['a frame with an address', { url: 'https://example.org/b', origin: 'https://example.org', frameId: 7, tab }, false],
    ['a frame of an advertiser', { url: 'about:blank', origin: 'https://ads.example', frameId: 7, tab }, false],
    ['a frame of a tab that hides its address', { url: 'https://example.org/b', frameId: 7, tab: { id: 3 } }, false],
    ['the page itself', { url: 'https://example.org/a', origin: 'https://example.org', frameId: 0, tab }, false],
  ];
  it.each(PARTS)('is only that of the page around, or not: %s', (_, sender, isPart) => expect(callerOf({ id: 'self', ...sender }, self)?.isPart).toBe(isPart));
});
