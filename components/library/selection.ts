import { useState } from 'preact/hooks';
import type { Arrangement } from '../../lib/library/arrange.ts';
import { idAt, type Place, type Places } from '../../lib/library/place.ts';
import type { Shelf } from '../../lib/library/shelf.ts';

/** Chosen highlights, by id: they stay chosen while the list changes under them. */
export interface Selection {
  ids: ReadonlySet<string>;
  has(id: string): boolean;
  /** Chooses or lets go of the highlight of a row; with `range`, all from the row chosen last to this one. */
  toggle(row: number, range: boolean): void;
  /** Chooses these, or lets go of them if all are chosen. */
  toggleAll(places: Places): void;
  clear(): void;
}

const NOTHING: ReadonlySet<string> = new Set();

export function useSelection(shelves: readonly Shelf[], rows: Arrangement): Selection {
  const [ids, setIds] = useState(NOTHING);
  const [anchor, setAnchor] = useState(-1);
  const change = (places: Iterable<Place>, chosen: boolean): void => {
    const next = new Set(ids);
    for (const place of places) {
      if (chosen) next.add(idAt(shelves, place));
      else next.delete(idAt(shelves, place));
    }
    setIds(next);
  };
  const isAll = (places: Places): boolean => ids.size > 0 && places.every((place) => ids.has(idAt(shelves, place)));
  return {
    ids,
    has: (id) => ids.has(id),
    toggle: (row, range) => {
      const found = rows.rowAt(row);
      if (found.kind === 'head') return;
      const isRange = range && anchor >= 0 && anchor < rows.length;
      if (isRange) change(placesBetween(rows, anchor, row), true);
      else change([found.place], !ids.has(idAt(shelves, found.place)));
      if (!isRange) setAnchor(row);
    },
    toggleAll: (places) => change(places, !isAll(places)),
    clear: () => {
      setIds(NOTHING);
      setAnchor(-1);
    },
  };
}

function placesBetween(rows: Arrangement, a: number, b: number): Place[] {
  const places: Place[] = [];
  for (let row = Math.min(a, b); row <= Math.max(a, b); row++) {
    const found = rows.rowAt(row);
    if (found.kind === 'highlight') places.push(found.place);
  }
  return places;
}
