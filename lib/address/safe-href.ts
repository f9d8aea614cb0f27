/** An address that may be followed: imported files can hold any, `javascript:` included. */
export function safeHref(url: string): string | undefined {
  const parsed = URL.parse(url);
  return parsed && /^(https?|file):$/.test(parsed.protocol) ? parsed.href : undefined;
}
