/** The tags with those in a typed text added: split at commas, trimmed, each once whatever its case. */
export function withTags(tags: readonly string[], typed: string): string[] {
  const result = [...tags];
  for (const part of typed.split(/[,;\n]/)) {
    const tag = part.trim().replace(/^#/, '').replaceAll(/\s+/g, ' ');
    if (tag && !result.some((other) => other.toLowerCase() === tag.toLowerCase())) result.push(tag);
  }
  return result;
}

/** Every tag in use, most used first. */
export function knownTags(highlights: readonly { tags: readonly string[] }[]): string[] {
  const counts = new Map<string, number>();
  for (const tag of highlights.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([tag]) => tag);
}
