/** These functions run inside the page, sent as text: they may use nothing from outside themselves. */

/** What a part of the extension's interface looks like from outside: its text, and its controls by the name a reader sees or hears. */
export interface Part {
  text: string;
  controls: Control[];
  box: Box;
  /** The name of the control that has the keyboard. */
  focused: string | null;
  /** Its content is still on the way. */
  busy: boolean;
}
export interface Control { name: string; pressed: boolean; expanded: boolean; disabled: boolean; x: number; y: number; shown: boolean }
export interface Box { x: number; y: number; width: number; height: number }

/** The first visible element of the selector, described; null when there is none. */
export function describePart(root: ShadowRoot, selector: string): Part | null {
  const visible = (element: Element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';
  const part = [...root.querySelectorAll<HTMLElement>(selector)].find(visible);
  if (!part) return null;
  const named = (id: string) => root.getElementById(id)?.textContent ?? '';
  const nameOf = (element: Element) =>
    (element.getAttribute('aria-label') ?? element.getAttribute('aria-labelledby')?.split(' ').map(named).join(' ') ??
      (element as HTMLInputElement).labels?.[0]?.textContent ?? ((element as HTMLElement).innerText || element.getAttribute('title') || '')).trim();
  const on = (element: Element, ...names: string[]) => names.some((name) => element.getAttribute(name) === 'true') || (element as HTMLInputElement).checked === true;
  const describe = (element: Element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const hit = visible(element) ? root.elementFromPoint(x, y) : null;
    return {
      name: nameOf(element), x, y, shown: hit !== null && (element.contains(hit) || hit.contains(element)),
      pressed: on(element, 'aria-pressed', 'aria-checked', 'aria-selected'),
      expanded: on(element, 'aria-expanded') || element.closest('details')?.open === true,
      disabled: (element as HTMLButtonElement).disabled === true,
    };
  };
  const controls = [...part.querySelectorAll('button, a[href], input, textarea, select, summary, [role="button"], [role="radio"], [role="switch"]')];
  const { x, y, width, height } = part.getBoundingClientRect();
  return { text: part.innerText, controls: controls.map(describe), box: { x, y, width, height }, focused: root.activeElement ? nameOf(root.activeElement) : null, busy: part.dataset.state === 'loading' };
}

/** Brings the part's n-th control into view. */
export function revealControl(root: ShadowRoot, to: { selector: string; index: number }): void {
  const controls = root.querySelector(to.selector)?.querySelectorAll('button, a[href], input, textarea, select, summary, [role="button"], [role="radio"], [role="switch"]');
  controls?.[to.index]?.scrollIntoView({ block: 'center', behavior: 'instant' });
}
