import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { Heights } from '../../lib/library/heights.ts';
import { afterFrame } from '../page/after-frame.ts';

interface VirtualRowsProps {
  length: number;
  label: string;
  /** A row's name in this list; its measured height is kept under it. */
  keyOf(row: number): string;
  /** A row that stays drawn wherever the reader scrolls, because the focus is in it. */
  pinned: number;
  /** Brought into view whenever it changes; -1 for none. */
  shown: number;
  render(row: number): ComponentChildren;
  onKeyDown(event: KeyboardEvent): void;
  /** The rows that are drawn, or are to be with the next frame, changed. */
  onRows?(from: number, to: number): void;
}

/** px of a row that was never drawn: what most have on a wide window. */
const GUESS = 210;
/** px a page may be high: Firefox stops at 17.8 million. Very long lists guess lower and grow as they are seen. */
const HIGHEST = 15_000_000;
/** px drawn above and below the window, so that scrolling meets drawn rows; a new list is first drawn without them. */
const MARGIN = 300;
/** ms after which a row that was brought into view may leave it. */
const SETTLES = 250;
/** px between a row brought into view and the edge, where tools stand fixed. */
const EDGE = 90;

/** A list that draws only the rows near the window, whatever its length. Heights are guessed until seen; what is in view never jumps. */
export function VirtualRows({ length, label, keyOf, pinned, shown, render, onKeyDown, onRows }: VirtualRowsProps): JSX.Element {
  const list = useRef<HTMLUListElement>(null);
  const known = useRef(new Map<string, number>()).current;
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const heights = useMemo(() => new Heights(length, Math.min(GUESS, HIGHEST / length)), [keyOf, length]);
  const sizes = useSizes((row, height) => {
    const key = keyOf(row);
    if (row >= length || known.get(key) === height && heights.of(row) === height) return;
    const isAbove = heights.top(row + 1) <= offsetOf(list.current);
    known.set(key, height);
    const grown = heights.set(row, height);
    if (isAbove && grown !== 0) scrollBy(0, grown);
    look();
  });
  // Asked when nothing waits to be laid out: while drawing, the browser would have to lay out the page twice.
  const offset = useRef(0);
  const look = (): void => {
    offset.current = offsetOf(list.current);
    redraw(0);
  };
  useScroll(look);
  const [widened, widen] = useState<{ list: typeof keyOf | null }>({ list: null });
  useLayoutEffect(() => afterFrame(() => widen({ list: keyOf })), [keyOf]);
  const near = (margin: number) => windowOf(heights, offset.current, margin, (row) => known.get(keyOf(row)));
  const [first, end] = near(MARGIN);
  const [from, to] = widened.list === keyOf ? [first, end] : near(0);
  useLayoutEffect(() => onRows?.(first, end), [first, end, keyOf]);
  // Heights around it are guessed at first: the row is brought into view again while they are measured.
  const settled = useRef(0);
  useLayoutEffect(() => { settled.current = performance.now() + SETTLES; }, [shown, keyOf]);
  useLayoutEffect(() => { if (performance.now() < settled.current) bringIntoView(heights, list.current, shown); });
  const rows = Array.from({ length: to - from }, (_, at) => from + at);
  if (pinned >= 0 && pinned < length && (pinned < from || pinned >= to)) rows.push(pinned);
  return (
    <ul ref={list} class="rows plain" aria-label={label} style={{ height: `${heights.top(length)}px` }} onKeyDown={onKeyDown}>
      {rows.map((row) => (
        <li key={keyOf(row)} ref={sizes} class="row highlight-row" data-row={row} style={{ top: `${heights.top(row)}px` }}>{render(row)}</li>
      ))}
    </ul>
  );
}

/** How far the window's top is below the list's. */
const offsetOf = (list: HTMLElement | null): number => (list ? -list.getBoundingClientRect().top : 0);

/** The rows near the window, by what is known of their heights: rows lower than guessed let in others. */
function windowOf(heights: Heights, top: number, margin: number, known: (row: number) => number | undefined): [from: number, to: number] {
  for (;;) {
    const from = heights.rowAt(Math.max(0, top - margin));
    const to = Math.min(heights.length, heights.rowAt(top + innerHeight + margin) + 1);
    let news = 0;
    for (let row = from; row < to; row++) news += Math.abs(heights.set(row, known(row) ?? heights.of(row)));
    if (news === 0) return [from, to];
  }
}

function bringIntoView(heights: Heights, list: HTMLElement | null, row: number): void {
  if (row < 0 || row >= heights.length) return;
  const top = heights.top(row) - offsetOf(list);
  const bottom = heights.top(row + 1) - offsetOf(list);
  if (top < EDGE) scrollBy(0, top - EDGE);
  else if (bottom > innerHeight - EDGE) scrollBy(0, Math.min(bottom - innerHeight + EDGE, top - EDGE));
}

/** Redraws with the next frame after the reader scrolled or the window changed. */
function useScroll(look: () => void): void {
  const latest = useRef(look);
  latest.current = look;
  useLayoutEffect(() => {
    let frame = 0;
    const soon = (): void => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        latest.current();
      });
    };
    addEventListener('scroll', soon, { passive: true });
    addEventListener('resize', soon);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', soon);
      removeEventListener('resize', soon);
    };
  }, []);
}

/** A ref for rows that tells their heights, first before the row is seen, then whenever they change. */
function useSizes(onHeight: (row: number, height: number) => void): (row: HTMLElement | null) => void {
  const latest = useRef(onHeight);
  latest.current = onHeight;
  const observer = useMemo(() => {
    if (typeof ResizeObserver === 'undefined') return null;
    return new ResizeObserver((entries) => {
      for (const { target, borderBoxSize } of entries) {
        if (target.isConnected) latest.current(Number((target as HTMLElement).dataset.row), borderBoxSize[0]!.blockSize);
      }
    });
  }, []);
  useLayoutEffect(() => () => observer?.disconnect(), []);
  return useMemo(() => (row) => { if (row) observer?.observe(row); }, []);
}
