const FOCUSABLE = 'button:not([disabled]), input:not([disabled]), textarea, summary, [href]';

/**
 * Tab past the last control, or back past the first, leaves the card and gives the focus back: the card stands at the end of the
 * document, and going on from there would lose the reader's place on the page.
 */
export function leaveAtTheEnds(event: KeyboardEvent, leave: () => void): void {
  if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return;
  const card = event.currentTarget as HTMLElement;
  const stops = [...card.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const here = (card.getRootNode() as ShadowRoot | Document).activeElement;
  const isAtEnd = event.shiftKey ? here === stops[0] || !stops.includes(here as HTMLElement) : here === stops.at(-1);
  if (!isAtEnd) return;
  event.preventDefault();
  leave();
}

/** Tab past the last control comes to the first, and back: what is being written is not left by accident. */
export function wrapAtTheEnds(event: KeyboardEvent): void {
  if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return;
  const form = event.currentTarget as HTMLElement;
  const stops = [...form.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((stop) => !stop.matches('[type="radio"]:not(:checked)'));
  const here = (form.getRootNode() as ShadowRoot | Document).activeElement;
  const [leaving, next] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
  if (here !== leaving) return;
  event.preventDefault();
  next?.focus();
}

/** Gives the focus back to where it was, unless that is gone. */
export function giveFocusBack(to: Element | null): void {
  if (to instanceof HTMLElement && to.isConnected) to.focus({ preventScroll: true });
}
