/** A live read as it stands: not yet answered, answered, or refused by the store. */
export type Live<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed' };
