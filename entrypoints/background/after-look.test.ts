import { expect, it } from 'vitest';
import type { AnchorState } from '../../lib/anchor/types.ts';
import { highlight } from '../../lib/store/samples.ts';
import type { Highlight, Rewording } from '../../lib/store/types.ts';
import { afterLook } from './after-look.ts';

const HERE = 'https://news.example/a';
const TOP = { url: HERE, isPart: false };
const PART = { url: HERE, isPart: true };
const PAGE_2 = { url: `${HERE}?page=2`, isPart: false };
const IN_PAGE_2 = { url: `${HERE}?page=2`, isPart: true };

type Looked = Parameters<typeof afterLook>[2];
type Now = { state: AnchorState; framed?: true } | null;

const CASES: [what: string, before: { state?: AnchorState; framed?: true }, said: AnchorState, by: Looked, now: Now][] = [
  ['its own document finds it', {}, 'exact', TOP, { state: 'exact' }],
  ['its own document finds it otherwise', { state: 'exact' }, 'edited', TOP, { state: 'edited' }],
  ['its own document guesses', { state: 'exact' }, 'uncertain', TOP, { state: 'uncertain' }],
  ['its own document does not find it', { state: 'exact' }, 'lost', TOP, { state: 'lost' }],
  ['its own document by another link', { state: 'exact' }, 'lost', { ...TOP, url: 'http://www.news.example/a/?fbclid=1#end' }, { state: 'lost' }],
  ['a frame of its page does not find it', { state: 'exact' }, 'lost', PART, null],
  ['a frame of its page, never seen before', {}, 'lost', PART, null],
  ['a frame of its page guesses', { state: 'lost' }, 'uncertain', PART, null],
  ['a frame of its page holds the same words', { state: 'exact' }, 'moved', PART, null],
  ['a frame of its page holds what the page does not', { state: 'lost' }, 'exact', PART, { state: 'exact', framed: true }],
  ['its own frame finds it otherwise', { state: 'exact', framed: true }, 'edited', PART, { state: 'edited', framed: true }],
  ['another frame does not find it', { state: 'exact', framed: true }, 'lost', PART, null],
  ['another frame guesses', { state: 'exact', framed: true }, 'uncertain', PART, null],
  ['the page around its frame does not find it', { state: 'exact', framed: true }, 'lost', TOP, null],
  ['the page around its frame guesses', { framed: true }, 'uncertain', TOP, null],
  ['page 2 does not find it', { state: 'exact' }, 'lost', PAGE_2, null],
  ['page 2 guesses', { state: 'lost' }, 'uncertain', PAGE_2, null],
  ['page 2 holds the same words', { state: 'exact' }, 'moved', PAGE_2, null],
  ['page 2 holds what page 1 does not', { state: 'lost' }, 'moved', PAGE_2, { state: 'moved' }],
  ['a frame of page 2 holds it', { state: 'lost' }, 'moved', IN_PAGE_2, { state: 'moved' }],
  ['page 2 does not find what stands in a frame', { state: 'exact', framed: true }, 'lost', PAGE_2, null],
];

it.each(CASES)('%s', (_, before, said, by, now) => {
  const old = highlight({ page: { ...highlight().page, url: `${HERE}?utm_source=x` }, ...before });
  expect(afterLook(old, { state: said }, by)).toEqual(now && { ...old, ...now });
});

const NOW = 5_000;
const KNOWN = { words: 'in other words', noticedAt: 1_000 };
const WORDS: [what: string, before: Partial<Highlight>, said: Parameters<typeof afterLook>[1], now: Rewording | undefined][] = [
  ['other words are kept, with the time', { state: 'exact' }, { state: 'edited', words: 'in other words' }, { words: 'in other words', noticedAt: NOW }],
  ['the same other words keep their time', { state: 'lost', rewording: KNOWN }, { state: 'edited', words: 'in other words' }, KNOWN],
  ['other words than before are new', { state: 'edited', rewording: KNOWN }, { state: 'edited', words: 'in words of today' }, { words: 'in words of today', noticedAt: NOW }],
  ['words nobody told are not known', { state: 'edited', rewording: KNOWN }, { state: 'edited' }, undefined],
  ['the words of old are none', { state: 'edited', rewording: KNOWN }, { state: 'moved' }, undefined],
  ['of what is lost nothing stands there', { state: 'edited', rewording: KNOWN }, { state: 'lost', words: 'anything' }, undefined],
];
it.each(WORDS)('%s', (_, before, said, now) => {
  const old = highlight({ page: { ...highlight().page, url: HERE }, ...before });
  expect(afterLook(old, said, TOP, NOW)).toMatchObject({ state: said.state });
  expect(afterLook(old, said, TOP, NOW)!.rewording).toEqual(now);
});
