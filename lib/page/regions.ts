import { SKIPPED } from './skipped.ts';

/** What kind of place an element is for reading its text. */
export type Place = 'inline' | 'block' | 'skip';

/** Regions without marks: forms, editing, navigation, what assistive technology is not told of, and what calls itself advertising. */
const FORBIDDEN = [
  ...[...SKIPPED].map((name) => name.toLowerCase()),
  '[contenteditable]:not([contenteditable="false" i])', '[aria-hidden="true"]', '[hidden]:not([hidden="until-found"])', '[inert]',
  ...['navigation', 'textbox', 'search', 'menu', 'menubar', 'toolbar', 'tablist', 'button', 'listbox', 'combobox', 'code', 'math'].map((role) => `[role="${role}"]`),
  '[aria-label="Anzeige" i]', '[aria-label="Advertisement" i]', '[aria-label="Publicité" i]', '[data-ad]', '[data-ad-slot]', 'ins.adsbygoogle',
  '.advertisement', '.werbung', '.publicite',
].join(',');
const HEADING = 'h1,h2,h3,h4,h5,h6,[role="heading"]';
const LINK = 'a[href],[role="link"],summary';

/** Elements that are inline wherever no style says otherwise; asking for the computed style of each would cost more than the scan. */
const SURELY_INLINE = new Set(['B', 'I', 'EM', 'STRONG', 'U', 'S', 'SMALL', 'SUB', 'SUP', 'ABBR', 'CITE', 'Q', 'MARK', 'WBR', 'FONT', 'BDI', 'BDO', 'DFN', 'DEL', 'INS', 'TIME']);

/** Reads and remembers what elements are. Made anew for every pass, since styles change. */
export class Regions {
  readonly #places = new Map<Element, Place>();
  readonly #forbidden = new Map<Element, boolean>();

  place(element: Element): Place {
    let place = this.#places.get(element);
    if (place === undefined) this.#places.set(element, (place = readPlace(element)));
    return place;
  }

  /** No marks in here, whatever it shows. Shadow roots take the answer of their host. */
  isForbidden(element: Element): boolean {
    let known = this.#forbidden.get(element);
    if (known === undefined) {
      const root = element.getRootNode();
      known = element.closest(FORBIDDEN) !== null || (root instanceof ShadowRoot && this.isForbidden(root.host));
      this.#forbidden.set(element, known);
    }
    return known;
  }
}

function readPlace(element: Element): Place {
  const name = element.nodeName.toUpperCase();
  if (SKIPPED.has(name)) return 'skip';
  if (SURELY_INLINE.has(name)) return 'inline';
  if (name === 'BR' || name === 'HR') return 'block';
  const { display } = getComputedStyle(element);
  return display.startsWith('inline') || display === 'contents' || display === 'ruby' ? 'inline' : display === 'none' ? 'skip' : 'block';
}

export function isShown(element: Element): boolean {
  if (typeof element.checkVisibility === 'function') return element.checkVisibility({ visibilityProperty: true });
  return getComputedStyle(element).display !== 'none';
}

export const inHeading = (element: Element): boolean => element.closest(HEADING) !== null;
export const inLink = (element: Element): boolean => element.closest(LINK) !== null;
export const headingsIn = (root: ParentNode): Element[] => [...root.querySelectorAll(HEADING)];
