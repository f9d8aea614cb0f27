import type { ComponentChildren, HTMLAttributes, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Anchor } from './door.ts';
import { endOf, lineOf, spotFor, type Box } from './place.ts';

interface Placing {
  anchor: Anchor;
  /** A new number places it anew. */
  turn: number;
  /** Stay where it is, whatever the page does. */
  still?: boolean;
  /** How far the text inside stands from the left edge, so that it can stand flush with the page's. */
  inset?: number;
  /** Beside the end of the text instead of the line under the pointer. */
  atEnd?: boolean;
}
interface FloatingProps extends Placing, HTMLAttributes<HTMLDivElement> { children: ComponentChildren }

/** The part of the page that can be seen; smaller than the window while pinched. */
export function viewBox(): Box {
  const { offsetLeft: x = 0, offsetTop: y = 0, width = innerWidth, height = innerHeight } = globalThis.visualViewport ?? {};
  return { x, y, width: Math.min(width, document.documentElement.clientWidth || width), height };
}

function put(element: HTMLElement, { anchor, inset, atEnd }: Placing): void {
  const lines = [...(anchor.range()?.getClientRects() ?? [])];
  const line = atEnd ? endOf(lines) : lineOf(lines, anchor.point);
  if (!line) return;
  element.style.removeProperty('--room');
  // A page zoomed by style zooms us too: what is measured on the screen is smaller in our own pixels.
  const zoom = element.currentCSSZoom ?? 1;
  const spot = spotFor(line, { width: element.offsetWidth * zoom, height: element.offsetHeight * zoom }, viewBox(), inset);
  element.style.setProperty('--room', `${spot.maxHeight / zoom}px`);
  element.style.left = `${spot.x / zoom}px`;
  element.style.top = `${spot.y / zoom}px`;
  element.dataset.side = spot.side;
}

/** Stands in the top layer beside a text, and keeps its place when its size changes. */
export function Floating(props: FloatingProps): JSX.Element {
  const { anchor, turn, still, inset, atEnd = false, children, ...rest } = props;
  const placing: Placing = { anchor, turn, still, inset, atEnd };
  const ref = useRef<HTMLDivElement>(null);
  const latest = useRef(placing);
  latest.current = placing;
  useLayoutEffect(() => {
    const element = ref.current!;
    element.showPopover();
    const resized = new ResizeObserver(() => latest.current.still || put(element, latest.current));
    resized.observe(element);
    return () => resized.disconnect();
  }, []);
  useLayoutEffect(() => {
    if (!still || ref.current!.dataset.side === undefined) put(ref.current!, placing);
  }, [anchor, turn, still]);
  return <div {...rest} ref={ref} popover="manual" class="floating">{children}</div>;
}
