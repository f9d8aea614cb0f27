/** For tests: an entry of the desk. */
import type { DisagreementKind } from '../../data/schema.ts';
import type { DeskEntry } from '../flags/entry.ts';

export function entryOf(id: string, kind: DisagreementKind, entity: string, sources: string[]): DeskEntry {
  const sideOf = (source: string) => ({
    value: `value of ${source}`,
    said: [{ source: { id: source, short: `Source ${source}`, title: source, date: '14 February 2026', place: '¶ 8' }, modality: 'planned' }],
  });
  return {
    entity, sources,
    view: {
      id, kind, kindLabel: kind, subject: `Name of ${entity}`, attribute: `Attribute ${id}`, explanation: `Explanation ${id}`, note: `Note ${id}`,
      sides: sources.map(sideOf), flag: null,
    },
  };
}

export const ENTRIES: readonly DeskEntry[] = [
  entryOf('a', 'contradiction', 'call', ['s1', 's2']),
  entryOf('b', 'tension', 'call', ['s2', 's3']),
  entryOf('c', 'contradiction', 'lawzero', ['s1', 's3']),
  entryOf('d', 'single-source', 'lawzero', ['s1']),
];
