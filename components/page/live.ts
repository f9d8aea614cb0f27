/** A live read as it stands: not yet answered, answered, or refused by the store. */
export type Live<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed' };

/** Two live reads as one: ready when both are. */
export function bothLive<A, B>(a: Live<A>, b: Live<B>): Live<[A, B]> {
  if (a.state === 'failed' || b.state === 'failed') return { state: 'failed' };
  return a.state === 'ready' && b.state === 'ready' ? { state: 'ready', value: [a.value, b.value] } : { state: 'loading' };
}
