import type { HoverEvent } from '../../lib/hover/types.ts';
import type { PageMention } from '../../lib/page/types.ts';

export interface PointerWatch {
  mentionAt(x: number, y: number): PageMention | null;
  /** Is the target of an event our own interface? */
  owns(target: EventTarget | null): boolean;
  /** The mention whose card stands or is on its way. */
  target(): string | null;
  tell(event: HoverEvent): void;
  signal: AbortSignal;
}

/** Where the pointer was last; a card over several lines stands by the line it is on. */
export interface Pointer { readonly point: { x: number; y: number } | undefined }

/** What a click on does something of its own. */
const ACTIVE = 'a[href], button, input, select, textarea, label, summary, video, audio, [role="button"], [role="link"], [contenteditable]:not([contenteditable="false"])';

/** Tells which mention the pointer is on: one hit test per frame, and only when the pointer moved. */
export function watchPointer({ mentionAt, owns, target, tell, signal }: PointerWatch): Pointer {
  let point: { x: number; y: number } | undefined;
  let over: string | null = null;
  let frame = 0;
  const listen = { capture: true, passive: true, signal } as const;

  const test = (): void => {
    frame = 0;
    const found = point ? mentionAt(point.x, point.y)?.key ?? null : null;
    if (found === over) return;
    over = found;
    tell(found === null ? { on: 'leave' } : { on: 'enter', target: found });
  };
  const soon = (): void => { frame ||= requestAnimationFrame(test); };

  function moved(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    const isBusy = event.buttons !== 0;
    if (owns(event.target)) over = null;
    point = isBusy || owns(event.target) ? undefined : { x: event.clientX, y: event.clientY };
    if (point || over !== null) soon();
  }

  function pressed(event: PointerEvent): void {
    if (owns(event.target)) return;
    const pressedOn = mentionAt(event.clientX, event.clientY)?.key;
    if (pressedOn === undefined || pressedOn !== target()) tell({ on: 'press-outside' });
  }

  function clicked(event: MouseEvent): void {
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!isPlain || owns(event.target) || (event.target as Element | null)?.closest?.(ACTIVE)) return;
    if (document.getSelection()?.type === 'Range') return;
    const found = mentionAt(event.clientX, event.clientY);
    if (!found) return;
    point = { x: event.clientX, y: event.clientY };
    tell({ on: 'open', target: found.key, by: 'tap' });
  }

  /** What lies under a resting pointer changes when the page scrolls. */
  const scrolled = (): void => {
    over = null;
    soon();
  };
  const left = (event: PointerEvent): void => {
    if (event.relatedTarget !== null) return;
    point = undefined;
    soon();
  };
  addEventListener('pointermove', moved, listen);
  addEventListener('pointerdown', pressed, listen);
  addEventListener('click', clicked, listen);
  addEventListener('scrollend', scrolled, listen);
  document.addEventListener('pointerout', left, listen);
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
  return { get point() { return point; } };
}
