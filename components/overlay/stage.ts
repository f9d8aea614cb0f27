import { render, type VNode } from 'preact';
import { i18n } from '#i18n';
import { themeOf } from './theme.ts';

export interface Stage {
  /** Draws; brings the host element onto the page when it is not there. `beside` is the text on the page it belongs to. */
  draw(view: VNode, beside: Node | null): void;
  /** Takes the host element off the page. */
  clear(): void;
  owns(target: EventTarget | null): boolean;
  /** What has the focus, on the page or inside. */
  focused(): Element | null;
  find(selector: string): HTMLElement | null;
}

/** The one host element of ours, with a closed shadow root: no name, no attribute, and there only while something is shown. */
export function makeStage(document: Document, css: string): Stage {
  const look = sheetOf(css);
  let host: HTMLElement | null = null;
  let shadow: ShadowRoot | null = null;
  let root: HTMLElement | null = null;

  function raise(beside: Node | null): HTMLElement {
    if (host?.isConnected && root) return root;
    clear();
    host = document.createElement('div');
    shadow = host.attachShadow({ mode: 'closed' });
    root = document.createElement('div');
    root.className = 'root';
    root.lang = i18n.t('card.language');
    shadow.append(root);
    placeFor(document, beside).append(host);
    dress(shadow, look, css);
    const fit = `:host { --ss-rem: ${getComputedStyle(host).fontSize} !important; color-scheme: ${themeOf(document, host)} !important; }`;
    dress(shadow, sheetOf(fit), fit);
    keepToOurselves(root);
    shieldTyping(true);
    return root;
  }

  /** Pages listen to keys on their way down, too: there, too, what is typed in our fields is not theirs. */
  function typed(event: Event): void {
    const field = event.target === host ? shadow?.activeElement : null;
    if (!field) return;
    event.stopImmediatePropagation();
    const copy = inner(event);
    field.dispatchEvent(copy);
    if (copy.defaultPrevented) event.preventDefault();
  }

  function shieldTyping(on: boolean): void {
    for (const type of TYPING) (on ? addEventListener : removeEventListener)(type, typed, { capture: true });
  }

  function clear(): void {
    if (root) render(null, root);
    host?.remove();
    shieldTyping(false);
    host = shadow = root = null;
  }

  return {
    draw: (view, beside) => render(view, raise(beside)),
    clear,
    owns: (target) => host !== null && target === host,
    focused: () => shadow?.activeElement ?? document.activeElement,
    find: (selector) => root?.querySelector<HTMLElement>(selector) ?? null,
  };
}

/** Outside an open modal dialog or a fullscreen element nothing of ours could be seen or reached. */
function placeFor(document: Document, beside: Node | null): Element {
  const start = beside?.nodeType === Node.ELEMENT_NODE ? (beside as Element) : beside?.parentElement;
  return start?.closest('dialog:modal') ?? document.fullscreenElement ?? document.documentElement;
}

/** Constructed sheets pass every content policy, and one serves every card of a page; null where the browser has none for us. */
function sheetOf(css: string): CSSStyleSheet | null {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  } catch {
    return null;
  }
}

/** Where the browser refuses sheets across worlds, an element does. */
function dress(shadow: ShadowRoot, sheet: CSSStyleSheet | null, css: string): void {
  try {
    if (sheet) return void (shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet]);
  } catch (error) {
    console.debug(error);
  }
  const style = document.createElement('style');
  style.textContent = css;
  shadow.prepend(style);
}

const PRIVATE_EVENTS = [
  'click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'touchstart', 'touchend',
  'keydown', 'keyup', 'keypress', 'input', 'change', 'submit', 'wheel', 'copy', 'focusin', 'focusout', 'mouseover', 'mouseout', 'pointerover', 'pointerout',
] as const;

/** Events that hold what is typed. A page that listens on its window before us hears them all the same: they pass there first. */
const TYPING = ['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'compositionstart', 'compositionupdate', 'compositionend', 'paste', 'copy', 'cut'] as const;

/**
 * The event anew, for the inside of the shadow root only; what it does by itself stays with the first. A plain event with the fields of a
 * key: Firefox lets key events out of shadow roots, whatever they were made with.
 */
function inner(event: Event): Event {
  const { type, bubbles, cancelable } = event;
  const { key, ctrlKey, shiftKey, altKey, metaKey, isComposing } = event as Partial<KeyboardEvent>;
  return Object.assign(new Event(type, { bubbles, cancelable }), { key, ctrlKey, shiftKey, altKey, metaKey, isComposing });
}

/** What is done in our interface is not the page's business: its shortcuts and "click outside" must not hear of it. */
function keepToOurselves(root: HTMLElement): void {
  for (const type of PRIVATE_EVENTS) root.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
}
