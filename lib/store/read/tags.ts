/** Tags in use, for completion: a short answer to what was typed, never the list. */
import { foldText } from '../../library/fold.ts';
import { library } from '../database.ts';
import { highlightsOfSite } from './highlights.ts';

/** Tags offered at once; more are found by typing on. */
const OFFERED = 6;
/** Tags whose frequency is counted for one answer. */
const COUNTED = 200;

/** Tags of which a word begins with what was typed, most used first. */
export async function tagsLike(typed: string): Promise<string[]> {
  const needle = foldText(typed);
  const all = (await library.highlights.orderBy('tags').uniqueKeys()) as string[];
  const fitting = all.filter((tag) => begins(foldText(tag), needle)).slice(0, COUNTED);
  const counts = await Promise.all(fitting.map((tag) => library.highlights.where('tags').equals(tag).count()));
  return byCount(fitting.map((tag, at): [string, number] => [tag, counts[at]!]));
}

/** Highlights of a site that are looked at for its tags. */
const LOOKED_AT = 500;

/** Tags used on a site, most used first: what one may want before a letter is typed. */
export async function tagsOfSite(site: string): Promise<string[]> {
  const counts = new Map<string, number>();
  for (const { tags } of await highlightsOfSite(site, LOOKED_AT)) {
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return byCount([...counts]);
}

const begins = (tag: string, needle: string): boolean => tag.startsWith(needle) || tag.includes(` ${needle}`) || tag.includes(`-${needle}`);

const byCount = (counts: [tag: string, count: number][]): string[] =>
  counts.sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).slice(0, OFFERED).map(([tag]) => tag);
