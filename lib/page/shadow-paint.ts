import marks from './marks.css?inline';

/** Not shipped where it is not needed. */
const LOOKS = import.meta.env.FIREFOX ? marks : '';

/**
 * Firefox keeps the document's looks of marks out of shadow roots (Chromium lets them inherit), so each root in which something is drawn
 * gets them too. Adopted sheets are no part of the DOM.
 */
export class ShadowPaint {
  readonly #dressed = new Set<ShadowRoot>();
  #sheet: CSSStyleSheet | undefined;

  reach({ startContainer }: AbstractRange): void {
    if (LOOKS === '') return;
    const root = startContainer.getRootNode();
    if (root instanceof ShadowRoot && !this.#dressed.has(root)) this.#dress(root);
  }

  /** A component may have set its sheets anew, and one that left the page is not held. */
  ensure(): void {
    for (const root of this.#dressed) {
      if (root.isConnected) this.#dress(root);
      else this.#dressed.delete(root);
    }
  }

  stop(): void {
    for (const root of this.#dressed) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    this.#dressed.clear();
  }

  #dress(root: ShadowRoot): void {
    try {
      this.#sheet ??= sheetOf(LOOKS);
      if (!root.adoptedStyleSheets.includes(this.#sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
      this.#dressed.add(root);
    } catch (error) {
      // Older versions let no other world give a root its sheets; marks in it are then known, but not seen.
      console.debug(error);
    }
  }
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
