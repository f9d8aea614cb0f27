import type { DisagreementKind } from '../../data/schema.ts';
import type { DisagreementView } from '../../lib/card/types.ts';
import { VERDICTS, type Flag, type Verdict } from '../../lib/store/types.ts';

/** A disagreement on the desk: what a card shows, and what the desk filters by. */
export interface DeskEntry {
  view: DisagreementView;
  /** Subject, as id. */
  entity: string;
  /** Ids of the sources that speak. */
  sources: string[];
}

export type FlagFilter = '' | 'any' | 'none' | Verdict;

export interface DeskFilter {
  kind: DisagreementKind | '';
  entity: string;
  source: string;
  flag: FlagFilter;
}

export const NO_FILTER: DeskFilter = { kind: '', entity: '', source: '', flag: '' };

const FLAG_FILTERS: ReadonlySet<string> = new Set(['', 'any', 'none', ...VERDICTS]);

/** From the address; what is unknown is not filtered by. */
export function deskFilterFrom(query: URLSearchParams): DeskFilter {
  const flag = query.get('flag') ?? '';
  return {
    kind: (query.get('kind') ?? '') as DeskFilter['kind'],
    entity: query.get('entity') ?? '',
    source: query.get('source') ?? '',
    flag: (FLAG_FILTERS.has(flag) ? flag : '') as FlagFilter,
  };
}

export type Flags = ReadonlyMap<string, Flag>;

export const filterDesk = (entries: readonly DeskEntry[], filter: DeskFilter, flags: Flags): DeskEntry[] =>
  entries.filter((entry) => fitsKind(entry, filter.kind) && fitsBesidesKind(entry, filter, flags));

/** Facts of which only one source speaks are no disagreement: they show only when asked for. */
const fitsKind = ({ view }: DeskEntry, kind: DeskFilter['kind']): boolean =>
  kind ? view.kind === kind : view.kind !== 'single-source';

export const fitsBesidesKind = (entry: DeskEntry, filter: DeskFilter, flags: Flags): boolean =>
  (!filter.entity || entry.entity === filter.entity)
  && (!filter.source || entry.sources.includes(filter.source))
  && fitsFlag(flags.get(entry.view.id), filter.flag);

function fitsFlag(flag: Flag | undefined, wanted: FlagFilter): boolean {
  if (wanted === '') return true;
  if (wanted === 'any') return flag !== undefined;
  return wanted === 'none' ? flag === undefined : flag?.verdict === wanted;
}

/** What can be chosen in a filter, with how many entries each choice has; most first. */
export function choicesOf(entries: readonly DeskEntry[], keysOf: (entry: DeskEntry) => readonly string[]): { key: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const key of entries.flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].map(([key, count]) => ({ key, count })).sort((a, b) => b.count - a.count || a.key.localeCompare(b.key));
}
