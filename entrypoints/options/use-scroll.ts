import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Route } from '../../components/page/route.ts';

/** ms a section has to become as high as it was: it reads the store first. */
const PATIENCE = 1_500;

/** ms between two looks. Not by frames: a window behind others draws none. */
const LOOK = 16;

interface Entry { entry?: number }

/** A new section begins at its top; going back or forth ends where the reader was. Each step of the history is numbered in its state. */
export function useScroll({ section, id }: Route): void {
  const places = useRef(new Map<number, number>()).current;
  const current = useRef(0);
  const last = useRef(0);
  const shown = useRef<string>(undefined);
  const place = `${section} ${id}`;
  // Events of scrolling come a frame late. Here the section that is left still stands as the reader saw it.
  if (shown.current !== undefined && shown.current !== place) places.set(current.current, scrollY);
  shown.current = place;
  useEffect(() => {
    history.scrollRestoration = 'manual';
    const keep = (): void => void places.set(current.current, scrollY);
    addEventListener('scroll', keep, { passive: true });
    return () => removeEventListener('scroll', keep);
  }, []);
  // Before the next event: a section that is still empty lets the browser scroll up, which is not the place of the one before.
  useLayoutEffect(() => {
    const known = (history.state as Entry | null)?.entry;
    if (known === undefined) history.replaceState({ entry: ++last.current }, '');
    current.current = known ?? last.current;
    last.current = Math.max(last.current, current.current);
    return scrollWhenHigh(known === undefined ? 0 : (places.get(known) ?? 0));
  }, [section, id]);
}

/** Until the reader scrolls; returns its end. */
function scrollWhenHigh(top: number): () => void {
  const until = performance.now() + PATIENCE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => clearTimeout(timer);
  const look = (): void => {
    scrollTo(0, top);
    if (Math.abs(scrollY - top) > 1 && performance.now() < until) timer = setTimeout(look, LOOK);
  };
  look();
  addEventListener('wheel', stop, { once: true, passive: true });
  addEventListener('keydown', stop, { once: true });
  return () => {
    stop();
    removeEventListener('wheel', stop);
    removeEventListener('keydown', stop);
  };
}
