import type { JSX } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { idsOfRows, type Arrangement, type Row } from '../../lib/library/arrange.ts';
import { idAt } from '../../lib/library/place.ts';
import type { Found } from '../../lib/library/search.ts';
import type { Highlight } from '../../lib/store/types.ts';
import { GroupHead } from './GroupHead.tsx';
import { HighlightItem, shortened } from './HighlightItem.tsx';
import { pressKey, type ListKeys } from './keys.ts';
import type { LibraryProps } from './Library.tsx';
import { MergePages } from './MergePages.tsx';
import { step } from './rows.ts';
import type { Selection } from './selection.ts';
import { VirtualRows } from './VirtualRows.tsx';

interface HighlightRowsProps extends LibraryProps {
  found: Found;
  selection: Selection;
  tags: readonly string[];
  /** Grows when the focus is to come to the list. */
  goTo: number;
}

/** The list of what was found. One highlight at a time takes the focus; keys go on from there (see `keys.ts`). */
export function HighlightRows(props: HighlightRowsProps): JSX.Element {
  const { shelves, found: { rows, places }, selection, view, goTo } = props;
  const [current, setCurrent] = useState(-1);
  const [shown, setShown] = useState(-1);
  const [drawn, setDrawn] = useState<[number, number]>([0, 0]);
  const wanted = useRef(false);
  const records = props.useRecords(useMemo(() => idsOfRows(shelves, rows, ...drawn), [shelves, rows, drawn]));
  const keyOf = useCallback((row: number) => keyOfRow(shelves, rows, row), [shelves, rows]);
  const focus = (row: number): void => {
    if (row < 0) return;
    wanted.current = true;
    setCurrent(row);
    setShown(row);
  };
  useEffect(() => setCurrent(-1), [view.query, view.grouping, view.sort]);
  // Before the next key arrives, which already means the list.
  useLayoutEffect(() => { if (goTo > 0) focus(step(rows, -1, 1)); }, [goTo]);
  useLayoutEffect(() => {
    if (!wanted.current) return;
    const row = document.querySelector<HTMLElement>(`.rows > [data-row="${current}"] .highlight`);
    if (row) wanted.current = false;
    row?.focus({ preventScroll: true });
  });
  const press = (event: KeyboardEvent): void => pressKey(keysOf({ ...props, current: rowAround(event.target) ?? current, focus }), event);
  if (places.length === 0) return <></>;
  return (
    <div
      onFocusCapture={(event) => setCurrent(rowAround(event.target) ?? current)}
      onClickCapture={(event) => clicked(event, selection)}
    >
      <VirtualRows
        length={rows.length} label={i18n.t('options.nav.library')} keyOf={keyOf} pinned={current} shown={shown}
        onKeyDown={press} onRows={(from, to) => setDrawn([from, to])}
        render={(row) => <OneRow {...props} row={rows.rowAt(row)} at={row} records={records} isCurrent={row === (current < 0 ? step(rows, -1, 1) : current)} />}
      />
    </div>
  );
}

const rowAround = (target: EventTarget | null): number | undefined => {
  const row = (target as HTMLElement).closest<HTMLElement>('.rows > li');
  return row && row.querySelector('.highlight') ? Number(row.dataset.row) : undefined;
};

/** With Shift or Ctrl a click anywhere on a highlight but in its fields chooses it, as in every list. */
function clicked(event: MouseEvent, selection: Selection): void {
  const target = event.target as HTMLElement;
  const row = rowAround(target);
  if (row === undefined || !(event.shiftKey || event.ctrlKey || event.metaKey) || target.closest('a, button, textarea, input:not(.select)')) return;
  event.preventDefault();
  event.stopPropagation();
  selection.toggle(row, event.shiftKey);
}

/** A highlight can stand in several groups. */
function keyOfRow(shelves: LibraryProps['shelves'], rows: Arrangement, at: number): string {
  const row = rows.rowAt(at);
  return row.kind === 'head' ? `head/${row.group.key}` : `${row.group.key}/${idAt(shelves, row.place)}`;
}

interface OneRowProps extends HighlightRowsProps { row: Row; at: number; records: ReadonlyMap<string, Highlight>; isCurrent: boolean }

function OneRow({ row, at, records, isCurrent, shelves, view, names, tags, actions, selection, merging, useRecords }: OneRowProps): JSX.Element {
  if (row.kind === 'head') {
    const { group } = row;
    const page = records.get(idAt(shelves, group.places[0]!))?.page;
    const isSelected = selection.ids.size > 0 && group.places.every((place) => selection.has(idAt(shelves, place)));
    return (
      <GroupHead group={group} grouping={view.grouping} page={page} names={names} isSelected={isSelected} onSelect={() => selection.toggleAll(group.places)}>
        {merging && view.grouping === 'page' && <MergePages page={group.key} shelves={shelves} merging={merging} useRecords={useRecords} />}
      </GroupHead>
    );
  }
  const highlight = records.get(idAt(shelves, row.place));
  if (!highlight) return <article class="highlight" tabIndex={isCurrent ? 0 : -1} aria-busy="true"><p class="quote-waits" /></article>;
  const isSelected = selection.has(highlight.id);
  return (
    <article
      class="highlight" data-color={highlight.color} data-id={highlight.id} data-selected={isSelected || undefined}
      tabIndex={isCurrent ? 0 : -1} aria-label={shortened(highlight.selectors.quote.exact)}
    >
      <input
        type="checkbox" class="select" tabIndex={-1} checked={isSelected} aria-label={i18n.t('library.selectOne', [shortened(highlight.selectors.quote.exact)])}
        onClick={(event) => selection.toggle(at, event.shiftKey)}
      />
      <HighlightItem highlight={highlight} names={names} tags={tags} actions={actions} />
    </article>
  );
}

interface KeyContext extends HighlightRowsProps { current: number; focus(row: number): void }

function keysOf({ shelves, found: { rows, places }, selection, actions, bulk, current, focus }: KeyContext): ListKeys {
  const row = current >= 0 && current < rows.length ? rows.rowAt(current) : null;
  const id = row?.kind === 'highlight' ? idAt(shelves, row.place) : null;
  const chosen = (): string[] => (selection.ids.size > 0 ? [...selection.ids] : id === null ? [] : [id]);
  const inCurrent = (part: string): HTMLElement | null => document.querySelector<HTMLElement>(`.rows > [data-row="${current}"] ${part}`);
  const inTools = (part: string): HTMLElement | null => document.querySelector<HTMLElement>(`.selection-bar ${part}`);
  return {
    move: (by, select) => {
      const next = step(rows, current, by);
      if (select && selection.ids.size === 0) selection.toggle(current, false);
      if (select && next >= 0) selection.toggle(next, true);
      focus(next);
    },
    toEnd: (last) => focus(last ? step(rows, rows.length, -1) : step(rows, -1, 1)),
    toggle: (range) => selection.toggle(current, range),
    selectAll: () => selection.toggleAll(places),
    clear: selection.clear,
    remove: () => {
      if (selection.ids.size > 0) bulk.remove(chosen());
      else if (id !== null) actions.remove(id);
      focus(nearest(rows, current));
    },
    color: (color) => {
      if (selection.ids.size > 0) bulk.color(chosen(), color);
      else if (id !== null) void actions.edit(id, { color });
    },
    enter: (part) => {
      const field = part === 'tags' && selection.ids.size > 0 ? inTools('.tag-input') : inCurrent(part === 'note' ? '.note textarea' : '.tags input');
      field?.focus();
    },
    toExport: () => {
      if (selection.ids.size === 0) selection.toggle(current, false);
      // The tools are drawn with the selection.
      setTimeout(() => inTools('.export-menu button')?.focus());
    },
    openPage: () => inCurrent('[data-open]')?.click(),
  };
}

/** Where the focus stays when its highlight goes: the next one moves up to this row. */
const nearest = (rows: Arrangement, current: number): number => (step(rows, current, 1) > current ? current : step(rows, current, -1));
