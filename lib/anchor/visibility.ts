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

/** `skipped`: nothing inside is to be read; `silent`: only what stands in child elements that show again. */
export type Appearance = 'shown' | 'silent' | 'skipped';

/** What style sheets call text that only screen readers read out. The name is a hint, the style decides; asking every element for it would make reading a quarter longer. */
const FOR_EARS = /sr-?_?only|visual(?:ly)?-?_?hidden|hidden-?_?visual|screen-?_?reader|a11y|assistive|off-?_?screen/i;
/** Boxes without area: `rect(0px, 0px, 0px, 0px)`, `inset(50%)`. */
const NO_AREA = /^rect\((\S+), (\S+), \1, \2\)$|^inset\((?:50|100)%\)$/;

/** Whether it is clipped away, or a box of one pixel. */
function isForEars(element: Element): boolean {
  const name = element.getAttribute('class');
  if (!name || !FOR_EARS.test(name)) return false;
  const { position, clip, clipPath, overflow } = getComputedStyle(element);
  if (position !== 'absolute' && position !== 'fixed') return false;
  const { offsetWidth, offsetHeight } = element as HTMLElement;
  return NO_AREA.test(clip) || NO_AREA.test(clipPath) || (overflow !== 'visible' && offsetWidth <= 1 && offsetHeight <= 1);
}

/**
 * The cheap question comes first: it answers for nearly all elements of a page. Its no is no answer (`display: contents`, for one).
 * A closed `<details>` is not hidden: one click shows it.
 */
export function appearanceOf(element: Element): Appearance {
  if (SKIPPED.has(element.localName) || isForEars(element)) return 'skipped';
  if (element.checkVisibility?.({ visibilityProperty: true })) return 'shown';
  const { display, visibility } = getComputedStyle(element);
  if (display === 'none') return 'skipped';
  return visibility === 'visible' ? 'shown' : 'silent';
}
