/** Bytes of a digest that go into an id: 128 bits, as in a UUID. */
const BYTES = 16;

/** An id made of what it names. */
export async function digestOf(...parts: string[]): Promise<string> {
  const bytes = new TextEncoder().encode(parts.map((part) => `${part.length}:${part}`).join(''));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash.subarray(0, BYTES)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
