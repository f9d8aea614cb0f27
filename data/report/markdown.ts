import type { Block, Inline, Text } from './blocks.ts';

const escape = (text: string) => text.replaceAll(/[\\`*_[\]<>|]/g, String.raw`\$&`);

function inline(item: Inline): string {
  if (typeof item === 'string') return escape(item);
  if ('code' in item) return `${item.anchor ? `<a id="${item.anchor}"></a>` : ''}\`${item.code}\``;
  return 'strong' in item ? `**${escape(item.strong)}**` : `[${escape(item.link)}](#${item.to})`;
}
const text = (items: Text) => items.map(inline).join('');
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function block(item: Block): string {
  if ('heading' in item) return `<a id="${item.anchor}"></a>\n\n${'#'.repeat(item.level)} ${escape(item.heading)}`;
  if ('text' in item) return text(item.text);
  if ('list' in item) return item.list.map((entry) => [`- ${text(entry.text)}`, ...(entry.below ?? []).map((t) => `  - ${text(t)}`)].join('\n')).join('\n');
  const { head, rows } = item.table;
  return [row(head), row(head.map(() => '---')), ...rows.map((cells) => row(cells.map(text)))].join('\n');
}

export const toMarkdown = (blocks: readonly Block[]) => `${blocks.map(block).join('\n\n')}\n`;
