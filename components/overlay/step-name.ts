/** Bytes of chance in a name, as many as in a UUID: `randomUUID` is not there on pages without a secure context. */
const BYTES = 16;

/** A name for a change, so that it can be taken back. */
export const stepName = (): string => [...crypto.getRandomValues(new Uint8Array(BYTES))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
