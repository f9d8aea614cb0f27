/**
 * The text of the small HTML that other tools keep. By patterns, since it also runs where there is no DOM; the result is only ever shown
 * and searched as text, so what a pattern misses can do no harm.
 */

const BLOCK = /<\/?(?:p|div|li|ul|ol|br|hr|h[1-6]|blockquote|pre|table|tr|td|th|section|article|figure|figcaption)\b[^>]*>/gi;
const TAG = /<\/?[a-z][^>]*>|<!--[^]*?-->/gi;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi;

export const textOfHtml = (html: string): string =>
  html.replaceAll(/<(script|style)\b[^]*?<\/\1\s*>/gi, '').replaceAll(BLOCK, '\n').replaceAll(TAG, '').replaceAll(ENTITY, decode).trim();

function decode(entity: string, decimal?: string, hex?: string, name?: string): string {
  if (name) return ENTITIES[name.toLowerCase()] ?? entity;
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}
