import { createHash } from 'node:crypto';

/** Objects with their keys in a fixed order, so that equal content gives equal text. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, v]) => v !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, v]) => [key, ordered(v)]));
}

/** Hex digits of the version: 48 bits, plenty for telling datasets apart. */
const VERSION_DIGITS = 12;

export const versionOf = (content: unknown) =>
  createHash('sha256').update(JSON.stringify(ordered(content))).digest('hex').slice(0, VERSION_DIGITS);

const isList = (value: unknown): value is unknown[] => Array.isArray(value);

/** One record per line: small differences in git, and still valid JSON. */
export function stableJson(content: Record<string, unknown>): string {
  const parts = Object.entries(content).map(([key, value]) => {
    if (!isList(value)) return `${JSON.stringify(key)}: ${JSON.stringify(ordered(value))}`;
    const lines = value.map((item) => `    ${JSON.stringify(ordered(item))}`);
    return `${JSON.stringify(key)}: [${lines.length ? `\n${lines.join(',\n')}\n  ` : ''}]`;
  });
  return `{\n  ${parts.join(',\n  ')}\n}\n`;
}
