/** What restoring a backup would do, without doing it. Only what differs is read. */
import { library } from '../store/database.ts';
import { highlightsOf } from '../store/read/highlights.ts';
import { idsOf, outline, type Rest } from '../store/read/outline.ts';
import type { Flag, Highlight } from '../store/types.ts';
import { highlightsIn, readableBackup, restIn } from './past.ts';
import type { Backup } from './types.ts';

export const ASPECTS = ['note', 'tags', 'color', 'trash', 'rest'] as const;
/** What of a highlight is otherwise. */
export type Aspect = (typeof ASPECTS)[number];

export interface Example { id: string; quote: string; title: string; aspects: Aspect[] }
export interface Changes { count: number; examples: Example[] }

export interface Difference {
  /** Would come back, would become what they were, would go. */
  added: Changes;
  changed: Changes;
  removed: Changes;
  /** Flags that would come, go or become what they were. */
  flags: number;
  /** Settings, sites or "not this" would become what they were. */
  besides: boolean;
  /** Highlights in parts that cannot be read. */
  damaged: number;
}

/** Examples of each kind: enough to recognise what it is about. */
const EXAMPLES = 3;

export async function compareBackup(id: number): Promise<Difference> {
  const backup = await readableBackup(id);
  const now = await outline();
  const [here, past] = [new Set(now.groups.map(({ name }) => name)), new Set(backup.parts.map(({ name }) => name))];
  const gone = new Set<string>();
  for (const group of now.groups) if (!past.has(group.name)) for (const each of (await idsOf(group)) ?? []) gone.add(each);
  const { added, changed, damaged } = await readParts(backup, here, gone);
  const removed = damaged > 0 ? [] : [...gone];
  const leaving = await highlightsOf(removed.slice(0, EXAMPLES));
  return { added, changed, removed: { count: removed.length, examples: leaving.map((each) => exampleOf(each)) }, damaged, ...besidesOf(now.rest, await restIn(backup)) };
}

/** Takes out of `gone` what the backup has. */
async function readParts(backup: Backup, here: ReadonlySet<string>, gone: Set<string>): Promise<Pick<Difference, 'added' | 'changed' | 'damaged'>> {
  const [added, changed]: [Changes, Changes] = [{ count: 0, examples: [] }, { count: 0, examples: [] }];
  let damaged = 0;
  for (const part of backup.parts.filter(({ name }) => !here.has(name))) {
    const then = await highlightsIn(part);
    if (!then) damaged += part.count;
    const now = then ? await library.highlights.bulkGet(then.map(({ id }) => id)) : [];
    for (const [at, old] of (then ?? []).entries()) {
      gone.delete(old.id);
      const aspects = now[at] ? differing(old, now[at]) : [];
      if (!now[at] || aspects.length > 0) count(now[at] ? changed : added, exampleOf(old, aspects));
    }
  }
  return { added, changed, damaged };
}

function count(changes: Changes, example: Example): void {
  changes.count++;
  if (changes.examples.length < EXAMPLES) changes.examples.push(example);
}

const exampleOf = ({ id, selectors, page }: Highlight, aspects: Aspect[] = []): Example =>
  ({ id, quote: selectors.quote.exact, title: page.title || page.site, aspects });

/** Compared one by one, or no change of the reader's: a time, how it stood on its page when last seen. */
const APART: ReadonlySet<string> = new Set(['note', 'tags', 'color', 'deletedAt', 'updatedAt', 'state', 'rewording']);

function differing(then: Highlight, now: Highlight): Aspect[] {
  const pairs: [Aspect, unknown, unknown][] = [
    ['note', then.note, now.note], ['tags', then.tags, now.tags], ['color', then.color, now.color],
    ['trash', then.deletedAt === null, now.deletedAt === null], ['rest', without(then, APART), without(now, APART)],
  ];
  return pairs.flatMap(([aspect, a, b]) => (isSame(a, b) ? [] : [aspect]));
}

function besidesOf(now: Rest, then: Rest | null): Pick<Difference, 'flags' | 'besides'> {
  if (!then) return { flags: 0, besides: false };
  const [ours, theirs] = [now, then].map(({ flags = [] }) => new Map((flags as Flag[]).map((flag) => [flag.disagreement, flag])));
  const ids = [...new Set([...ours!.keys(), ...theirs!.keys()])];
  const others = (rest: Rest): object => without(rest, new Set(['flags']));
  return { flags: ids.filter((id) => !isSame(ours!.get(id), theirs!.get(id))).length, besides: !isSame(others(now), others(then)) };
}

const without = (record: object, keys: ReadonlySet<string>): object => Object.fromEntries(Object.entries(record).filter(([key]) => !keys.has(key)));

/** Records as the store and JSON have them: fields without a value count as absent, their order counts for nothing. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => isSame(left[key], right[key]));
}
