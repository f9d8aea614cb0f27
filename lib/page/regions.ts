import { isForbiddenFrame, isForbiddenItself } from './forbidden.ts';
import { SKIPPED, nameOf, parentOf } from './skipped.ts';

/** What kind of place an element is for reading its text. */
export type Place = 'inline' | 'block' | 'skip';

const HEADING = 'h1,h2,h3,h4,h5,h6,[role="heading"]';
const LINK = 'a[href],[role="link"],summary';

/** Elements that are inline wherever no style says otherwise; asking for the computed style of each would cost more than the scan. */
const SURELY_INLINE = new Set(['B', 'I', 'EM', 'STRONG', 'U', 'S', 'SMALL', 'SUB', 'SUP', 'ABBR', 'CITE', 'Q', 'MARK', 'WBR', 'FONT', 'BDI', 'BDO', 'DFN', 'DEL', 'INS', 'TIME']);

/** And those that no page in use makes inline where it holds a sentence. */
const SURELY_BLOCK = new Set(['HR', 'P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'TD', 'TH', 'TR', 'TABLE', 'BLOCKQUOTE', 'ARTICLE', 'SECTION', 'MAIN', 'BODY', 'UL', 'OL', 'DL', 'DD', 'DT', 'FIGCAPTION']);

/** Reads and remembers what elements are. Made anew for every pass, since styles change. */
export class Regions {
  readonly #places = new Map<Element, Place>();
  readonly #forbidden = new Map<Element, boolean>();

  place(element: Element): Place {
    let place = this.#places.get(element);
    if (place === undefined) this.#places.set(element, (place = readPlace(element)));
    return place;
  }

  /** No marks in here, whatever it shows. Shadow roots take the answer of their host, frames that of their place. */
  isForbidden(element: Element): boolean {
    let known = this.#forbidden.get(element);
    if (known === undefined) {
      const parent = parentOf(element);
      const outer = parent instanceof Element ? parent : parent instanceof ShadowRoot ? parent.host : null;
      known = isForbiddenItself(element) || (outer === null ? isForbiddenFrame() : this.isForbidden(outer));
      this.#forbidden.set(element, known);
    }
    return known;
  }
}

function readPlace(element: Element): Place {
  const name = nameOf(element);
  if (SKIPPED.has(name)) return 'skip';
  if (SURELY_INLINE.has(name)) return 'inline';
  if (SURELY_BLOCK.has(name)) return 'block';
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
