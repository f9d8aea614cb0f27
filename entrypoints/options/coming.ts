import { useLayoutEffect, useState } from 'preact/hooks';
import type { Live } from '../../components/page/live.ts';

/** Something asked for before it is drawn; `value` once it is here. */
export interface Coming<T> { promise: Promise<T>; value?: T }

export function coming<T>(promise: Promise<T>): Coming<T> {
  const thing: Coming<T> = { promise: promise.then((value) => (thing.value = value)) };
  return thing;
}

/** What is here already is drawn at once, without a step in between. */
export function useComing<T>(thing: Coming<T>): Live<T> {
  const [failed, setFailed] = useState(false);
  const [, redraw] = useState(false);
  useLayoutEffect(() => {
    if (thing.value !== undefined) return;
    thing.promise.then(() => redraw(true)).catch((reason: unknown) => {
      console.error(reason);
      setFailed(true);
    });
  }, [thing]);
  if (thing.value !== undefined) return { state: 'ready', value: thing.value };
  return failed ? { state: 'failed' } : { state: 'loading' };
}
