/** A report before it has a format: what stands where, and what leads where. */
export type Inline = string | { code: string; anchor?: string } | { link: string; to: string } | { strong: string };
export type Text = readonly Inline[];

export type Block =
  | { heading: string; level: 1 | 2 | 3; anchor: string }
  | { text: Text }
  | { list: readonly { text: Text; below?: readonly Text[] }[] }
  | { table: { head: readonly string[]; rows: readonly (readonly Text[])[] } };

export const code = (text: string, anchor?: string): Inline => ({ code: text, ...(anchor ? { anchor } : {}) });
export const strong = (text: string): Inline => ({ strong: text });
export const link = (text: string, to: string): Inline => ({ link: text, to });

/** Inlines with a separator between them. */
export const joined = (items: readonly Inline[], separator = ', '): Inline[] =>
  items.flatMap((item, i) => (i ? [separator, item] : [item]));

export const anchorOf = (kind: 'source' | 'entity' | 'disagreement' | 'claim', id: string) => `${kind}-${id.replaceAll('.', '-')}`;
