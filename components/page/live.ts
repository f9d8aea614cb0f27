/** A live read as it stands: not yet answered, answered, or refused by the store. */
export type Live<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed' };

/** Ready when both are. */
export function both<A, B>(a: Live<A>, b: Live<B>): Live<[A, B]> {
  if (a.state === 'ready' && b.state === 'ready') return { state: 'ready', value: [a.value, b.value] };
  return { state: a.state === 'failed' || b.state === 'failed' ? 'failed' : 'loading' };
}
