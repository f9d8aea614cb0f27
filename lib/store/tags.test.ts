import 'fake-indexeddb/auto';
import { beforeAll, expect, it } from 'vitest';
import { library } from './database.ts';
import { tagsLike, tagsOfSite } from './read/tags.ts';
import { highlight } from './samples.ts';

beforeAll(async () => {
  await library.highlights.bulkAdd([
    highlight({ tags: ['Souveränität', 'KI'] }), highlight({ tags: ['souverän', 'KI', 'open source'] }), highlight({ tags: ['KI-Gesetz', 'Späti'] }),
    highlight({ tags: ['bank'], page: { ...highlight().page, site: 'bank.example' } }), ...'abcdefgh'.split('').map((tag) => highlight({ tags: [`zz ${tag}`] })),
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
