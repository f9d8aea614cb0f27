/** For tests: ways in which a file gets damaged. */

const JUNK = ['', '{', '}', '[', ']', '"', ',', ':', '\\', '\u0000', 'null', '-1', '1e999', '"x"', '{}', '[]', 'true', '\uD800', '…'];

/** Cut off, with a piece missing, or with a piece replaced. */
export function damaged(text: string, next: () => number): string {
  const at = Math.floor(next() * text.length);
  const to = Math.min(text.length, at + Math.floor(next() * 40));
  const kind = next();
  if (kind < 0.2) return text.slice(0, at);
  if (kind < 0.4) return text.slice(0, at) + text.slice(to);
  return text.slice(0, at) + JUNK[Math.floor(next() * JUNK.length)] + text.slice(to);
}
