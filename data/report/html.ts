import type { Block, Inline, Text } from './blocks.ts';
import { STYLE } from './style.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replaceAll(/[&<>"]/g, (char) => ENTITIES[char]!);

function inline(item: Inline): string {
  if (typeof item === 'string') return escape(item);
  if ('code' in item) return `<code${item.anchor ? ` id="${escape(item.anchor)}"` : ''}>${escape(item.code)}</code>`;
  return 'strong' in item ? `<strong>${escape(item.strong)}</strong>` : `<a href="#${escape(item.to)}">${escape(item.link)}</a>`;
}
const text = (items: Text) => items.map(inline).join('');

function listItem({ text: items, below = [] }: { text: Text; below?: readonly Text[] }): string {
  const inner = below.length ? `<ul>${below.map((t) => `<li>${text(t)}</li>`).join('')}</ul>` : '';
  return `<li>${text(items)}${inner}</li>`;
}

function block(item: Block): string {
  if ('heading' in item) return `<h${item.level} id="${escape(item.anchor)}">${escape(item.heading)}</h${item.level}>`;
  if ('text' in item) return `<p>${text(item.text)}</p>`;
  if ('list' in item) return `<ul>${item.list.map(listItem).join('\n')}</ul>`;
  const head = item.table.head.map((cell) => `<th scope="col">${escape(cell)}</th>`).join('');
  const rows = item.table.rows.map((cells) => `<tr>${cells.map((cell) => `<td>${text(cell)}</td>`).join('')}</tr>`).join('\n');
  return `<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

/** One page that needs nothing beside it and prints well. */
export const toHtml = (title: string, blocks: readonly Block[]) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${blocks.map(block).join('\n')}
</body>
</html>
`;
