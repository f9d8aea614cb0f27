import 'fake-indexeddb/auto';
import { beforeAll, expect, it } from 'vitest';
import { library } from './database.ts';
import { countOfSite } from './read/highlights.ts';
import { tagsLike, tagsOfSite } from './read/tags.ts';
import { highlight } from './samples.ts';

beforeAll(async () => {
  await library.highlights.bulkAdd([
    highlight({ tags: ['Souveränität', 'KI'] }), highlight({ tags: ['souverän', 'KI', 'open source'] }), highlight({ tags: ['KI-Gesetz', 'Späti'] }),
    highlight({ tags: ['bank'], pageKey: 'bank.example/a', page: { ...highlight().page, site: 'bank.example' } }), ...'abcdefgh'.split('').map((tag) => highlight({ tags: [`zz ${tag}`] })),
  ]);
});

const LIKE: [typed: string, tags: string[]][] = [
  ['ki', ['KI', 'KI-Gesetz']], ['SOUVERAN', ['souverän', 'Souveränität']], ['spä', ['Späti']], ['source', ['open source']], ['gesetz', ['KI-Gesetz']], ['nichts', []],
];
it.each(LIKE)('"%s" is completed to %j', async (typed, tags) => expect(await tagsLike(typed)).toEqual(tags));

it('gives a short answer, most used first', async () => {
  expect(await tagsLike('zz')).toHaveLength(6);
  expect((await tagsLike(''))[0]).toBe('KI');
});

it('gives a site its own', async () => {
  expect(await tagsOfSite('bank.example')).toEqual(['bank']);
  expect(await tagsOfSite('news.example')).not.toContain('bank');
});

it('counts a site by its own name, whatever edition its pages are one with', async () => {
  const at = (site: string, pageKey: string, deletedAt: number | null = null) => highlight({ pageKey, deletedAt, page: { ...highlight().page, site } });
  await library.highlights.bulkAdd([
    at('m.paper.example', 'paper.example/a'), at('m.paper.example', 'm.paper.example/b'), at('paper.example', 'paper.example:8443/a'), at('paper.example', 'paper.example/c', 5),
    at('paper.example.org', 'paper.example.org/a'), at('file:', 'file:/tmp/a.html'),
  ]);
  expect(await Promise.all(['m.paper.example', 'paper.example', 'paper.example.org', 'file:', 'amp.paper.example'].map(countOfSite))).toEqual([2, 1, 1, 1, 0]);
});
