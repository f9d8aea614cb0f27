/** What of a page is text to its readers. */

/** Never text: code, controls, embedded things, and drawings, whose words are part of a picture. */
const SKIPPED = new Set([
  'script', 'style', 'noscript', 'template', 'head', 'textarea', 'select', 'datalist', 'input',
  'iframe', 'object', 'embed', 'video', 'audio', 'canvas', 'svg', 'map', 'meter', 'progress',
]);

/** By name, not by style: a page looks different on a phone, and a highlight must not. `br` and `hr` separate like blocks. */
const BLOCKS = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'br', 'caption', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset',
  'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'legend', 'li', 'main', 'menu', 'nav',
  'ol', 'option', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul',
]);

export const isBlock = (element: Element): boolean => BLOCKS.has(element.localName);

/** True when nothing inside is to be read. A closed `<details>` is not hidden: one click shows it. */
export function isSkipped(element: Element): boolean {
  if (SKIPPED.has(element.localName)) return true;
  return !surelyVisible(element) && getComputedStyle(element).display === 'none';
}

/** False under `visibility: hidden`, where a child may be visible again. */
export function ownTextShows(text: Text): boolean {
  const parent = text.parentElement;
  return parent === null || surelyVisible(parent) || getComputedStyle(parent).visibility === 'visible';
}

/** The cheap question first: it answers for nearly all elements of a page. False is no answer (`display: contents`, for one). */
const surelyVisible = (element: Element) => element.checkVisibility?.({ visibilityProperty: true }) ?? false;
