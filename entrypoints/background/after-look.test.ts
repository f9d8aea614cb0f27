import { expect, it } from 'vitest';
import type { AnchorState } from '../../lib/anchor/types.ts';
import { highlight } from '../../lib/store/samples.ts';
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
  expect(afterLook(old, said, by)).toEqual(now && { ...old, ...now });
});
