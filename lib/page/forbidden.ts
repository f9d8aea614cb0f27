import { SKIPPED } from './skipped.ts';

const roles = (...names: string[]): string[] => names.map((name) => `[role="${name}"]`);
const labels = (...names: string[]): string[] => names.map((name) => `[aria-label="${name}" i]`);

/** What the page itself calls advertising, by label, role of data or a whole class name: no guessing from parts of names. */
const ADVERTISING = [
  ...labels('Anzeige', 'Anzeigen', 'Werbung', 'Advertisement', 'Advertisements', 'Sponsored', 'Publicité', 'Annonce'),
  '[data-ad]', '[data-ad-slot]', '[data-ad-unit]', '[data-adunit]', '[data-google-query-id]', '[id^="google_ads_iframe"]', '[id^="div-gpt-ad"]', 'amp-ad',
  '.adsbygoogle', '.advertisement', '.advert', '.ad-slot', '.ad-container', '.anzeige', '.werbung', '.publicite', '.sponsored-content',
].join(',');

/** Forms, editing, navigation, and what assistive technology is not told of. */
const UNREAD = [
  'label', 'legend', '[contenteditable]:not([contenteditable="false" i])', '[aria-hidden="true"]', '[hidden]:not([hidden="until-found"])', '[inert]',
  ...roles('navigation', 'textbox', 'searchbox', 'search', 'menu', 'menubar', 'toolbar', 'tablist', 'button', 'listbox', 'combobox', 'code', 'math'),
].join(',');

/** Regions without marks. A whole page or article is never one for its label. */
const SAID = `:is(${UNREAD}),:is(${ADVERTISING}):not(html,body,main,article)`;
const FORBIDDEN = `${[...SKIPPED].join(',')},${SAID}`;

export const isForbiddenItself = (element: Element): boolean => Element.prototype.matches.call(element, FORBIDDEN);

/** Whether the frame this document stands in is in such a region of the page around. Only frames of the page's own origin are read. */
export function isForbiddenFrame(): boolean {
  for (let frame = frameElement; frame; frame = frame.ownerDocument.defaultView?.frameElement ?? null) {
    if (frame.matches(SAID) || frame.parentElement?.closest(FORBIDDEN)) return true;
  }
  return false;
}
