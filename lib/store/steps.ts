/** What can be taken back: the library's last changes, each with what it was before and made of it. */
import type { Highlight, PageJoin } from './types.ts';

export const STEP_KINDS = ['save', 'delete', 'restore', 'edit', 'merge', 'split'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** What a reader changes of a highlight. */
export const CHANGEABLE = ['note', 'tags', 'color', 'selectors', 'deletedAt'] as const;
export type Changeable = Partial<Pick<Highlight, (typeof CHANGEABLE)[number]>>;

/** Only what changed is kept; null: it was not there. Taking back a save puts the whole record in `after`, so that it can come again. */
export type Change =
  | { of: 'highlight'; id: string; site: string; pageKey: string; before: Changeable | null; after: Changeable | Highlight | null }
  | { of: 'join'; id: string; before: PageJoin | null; after: PageJoin | null };

/** One change of the reader's, or, of one that came in several messages, a part of it; parts have the same `step`. */
export interface StepPart {
  id?: number;
  step: string;
  kind: StepKind;
  /** Number of `changes`, readable from the index alone. */
  size: number;
  at: number;
  /** 0 while it stands; else a number that rises with every step taken back. */
  undoneAt: number;
  changes: Change[];
}

/** What was taken back, or done again. */
export interface UndoReport {
  kind: StepKind;
  /** Highlights or pages it changed. */
  done: number;
  /** Those changed again since, which stay as they are. */
  kept: number;
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

export function changeOf(old: Highlight | null, now: Highlight): Change {
  const fields = CHANGEABLE.filter((field) => !old || !same(old[field], now[field]));
  const { id, page, pageKey } = now;
  return { of: 'highlight', id, site: page.site, pageKey, before: old && pick(old, fields), after: pick(now, fields) };
}

const pick = (record: Highlight, fields: readonly (keyof Changeable)[]): Changeable => Object.fromEntries(fields.map((field) => [field, record[field]]));

/** Whether a record still is as a change left it (or, for doing it again, found it). */
export function isAsLeft(current: Highlight | PageJoin | undefined, left: Changeable | PageJoin | null): boolean {
  if (left === null || current === undefined) return left === null && current === undefined;
  if ('into' in left) return same(current, left);
  return CHANGEABLE.every((field) => !(field in left) || same((current as Highlight)[field], left[field]));
}
