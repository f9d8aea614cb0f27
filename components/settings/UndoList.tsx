import type { JSX } from 'preact';

interface UndoItem { key: string; title: string; detail?: string }

interface UndoListProps {
  items: readonly UndoItem[];
  empty: string;
  action: string;
  /** The action with the name of what it is for, for those who hear the button alone. */
  actionOn(title: string): string;
  onUndo(key: string): void;
}

/** Things the reader turned off, each with the way back. */
export function UndoList({ items, empty, action, actionOn, onUndo }: UndoListProps): JSX.Element {
  if (items.length === 0) return <p class="soft">{empty}</p>;
  return (
    <ul class="plain grants">
      {items.map(({ key, title, detail }) => (
        <li key={key} class="grant">
          <div><strong>{title}</strong>{detail && <span class="soft"> {detail}</span>}</div>
          <button type="button" class="quiet" aria-label={actionOn(title)} onClick={() => onUndo(key)}>{action}</button>
        </li>
      ))}
    </ul>
  );
}
