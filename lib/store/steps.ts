/** What can be taken back: the library's last changes, each with what it was before and made of it. */
import { digest } from './digest.ts';
import type { Highlight } from './types.ts';

export const STEP_KINDS = ['save', 'delete', 'restore', 'edit', 'merge', 'split', 'import'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** What a reader changes of a highlight. */
export const CHANGEABLE = ['note', 'tags', 'color', 'selectors', 'deletedAt'] as const;
export type Changeable = Partial<Pick<Highlight, (typeof CHANGEABLE)[number]>>;

/** What tells a record from a changed one, without keeping it twice. */
export interface Seal { seal: string }

/** The tables beside the highlights, by what their records are called here. */
export const BESIDE = { join: 'joins', flag: 'flags', site: 'sites', dismissal: 'dismissals', settings: 'meta' } as const;
export type Beside = keyof typeof BESIDE;

/** Of a highlight only what changed, or, where it came, went or was replaced as a whole, all of it; of one that is in the library only its seal. Null: it was not there. */
type Kept = Changeable | Highlight | Seal | null;

export type Change =
  | { of: 'highlight'; id: string; site: string; pageKey: string; before: Kept; after: Kept }
  | { of: Beside; id: string; before: object | null; after: object | null };

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
  /** Highlights, pages and other records it changed. */
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

/** An import may change all of a highlight. */
export const replacementOf = (old: Highlight | undefined, now: Highlight): Change =>
  ({ of: 'highlight', id: now.id, site: now.page.site, pageKey: now.pageKey, before: old ?? null, after: sealOf(now) });

export const sealOf = (record: Highlight): Seal => ({ seal: digest(JSON.stringify(CHANGEABLE.map((field) => record[field]))) });

export const isWhole = (kept: object | null): kept is Highlight => kept !== null && 'id' in kept;
export const isSeal = (kept: object | null): kept is Seal => kept !== null && 'seal' in kept;

const pick = (record: Highlight, fields: readonly (keyof Changeable)[]): Changeable => Object.fromEntries(fields.map((field) => [field, record[field]]));

/** Whether a record still is as a change left it (or, for doing it again, found it). */
export function isAsLeft(current: Highlight | undefined, left: Changeable | Seal | null): boolean {
  if (left === null || current === undefined) return left === null && current === undefined;
  if (isSeal(left)) return sealOf(current).seal === left.seal;
  return CHANGEABLE.every((field) => !(field in left) || same(current[field], left[field]));
}

export const isSameRecord = (a: object | null | undefined, b: object | null): boolean => same(a ?? null, b);
