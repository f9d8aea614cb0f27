import type { JSX, TargetedEvent } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { uiLocale } from '../../lib/i18n.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../../lib/exchange/out/types.ts';
import { formatHelp, formatName } from './words.ts';

export interface ExportMenuProps {
  /** How many highlights would go out; at 0 the button is disabled. */
  count: number;
  /** What would go out, for the button's accessible name: "the selection", a page's title, a search. */
  scope: string;
  /** What the button shows; "Export" by default. */
  label?: string;
  /** Set while a file is being written: the button is disabled. */
  busy?: boolean;
  /** Called once per choice. The menu has closed by then and the focus is back on its button. */
  onExport(format: ExportFormat): void;
}

/**
 * A button with a menu of file formats, for a selection, a page or what a filter finds. It only asks: whoever mounts it writes the file.
 * Arrow keys move, Escape closes, the browser's popover does the rest.
 */
export function ExportMenu({ count, scope, label, busy = false, onExport }: ExportMenuProps): JSX.Element {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const choose = (format: ExportFormat): void => {
    menu.current?.hidePopover?.();
    button.current?.focus();
    onExport(format);
  };
  return (
    <span class="export-menu">
      <button
        ref={button} type="button" popovertarget={id} aria-haspopup="menu" disabled={busy || count === 0}
        aria-label={i18n.t('exchange.exportOf', [scope])}
      >
        {label ?? i18n.t('exchange.export')} <span aria-hidden="true">▾</span>
      </button>
      <div ref={menu} id={id} popover="auto" role="menu" class="export-formats" aria-label={i18n.t('exchange.exportOf', [scope])} onToggle={focusFirst} onKeyDown={move}>
        <p class="export-count" role="presentation">{i18n.t('exchange.count', count, [count.toLocaleString(uiLocale())])}</p>
        {EXPORT_FORMATS.map((format) => (
          <button key={format} type="button" role="menuitem" class="export-format" tabIndex={-1} onClick={() => choose(format)}>
            <span>{formatName(format)}</span> <span class="soft small">{formatHelp(format)}</span>
          </button>
        ))}
      </div>
    </span>
  );
}

const itemsOf = (menu: HTMLElement): HTMLElement[] => [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];

function focusFirst(event: TargetedEvent<HTMLDivElement, ToggleEvent>): void {
  if (event.newState === 'open') itemsOf(event.currentTarget)[0]?.focus();
}

/** Where each key leads from the item at `at`, among `count`. */
const STEPS: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

function move(event: TargetedEvent<HTMLDivElement, KeyboardEvent>): void {
  const items = itemsOf(event.currentTarget);
  const step = STEPS[event.key];
  if (!step) return;
  event.preventDefault();
  items[step(items.indexOf(document.activeElement as HTMLElement), items.length)]?.focus();
}
