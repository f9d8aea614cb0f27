/**
 * The visible text of a page as one string, and the way back into the DOM. White space is folded, blocks and line breaks are one
 * `\n`, and what nobody sees (scripts, hidden parts, soft hyphens) is not in it: so a highlight survives new markup around it.
 * Saving and finding again read by these same rules.
 */
import { appearanceOf, isBlock } from './visibility.ts';

/** A run of characters that stands in the string as it stands in a text node. */
export interface Piece { at: number; length: number; node: Text; offset: number }

export interface VisibleText {
  readonly text: string;
  /** In order of the string. Separators between them belong to no node. */
  readonly pieces: readonly Piece[];
}

/** White space and invisible characters, except the single space between two words. */
const FOLDED = /(?:[^\S ]|[\u00AD\u200B\u2060]|^ | (?=$|[\s\u00AD\u200B\u2060]))[\s\u00AD\u200B\u2060]*/g;
const SPACE = /[^\S\uFEFF]/;

export function visibleText(root: Node): VisibleText {
  const reader = new Reader();
  reader.children(root);
  return { text: reader.parts.join(''), pieces: reader.pieces };
}

class Reader {
  readonly parts: string[] = [];
  readonly pieces: Piece[] = [];
  #length = 0;
  #separator = '';

  children(parent: Node, shown = true): void {
    for (let child = parent.firstChild; child; child = child.nextSibling) this.#node(child, shown);
  }

  #node(node: Node, shown: boolean): void {
    if (node.nodeType === Node.ELEMENT_NODE) this.#element(node as Element);
    else if (shown && node.nodeType === Node.TEXT_NODE) this.#text(node as Text);
  }

  #element(element: Element): void {
    const appearance = appearanceOf(element);
    if (appearance === 'skipped') return;
    const block = isBlock(element);
    if (block) this.#separator = '\n';
    this.#inside(element, appearance === 'shown');
    if (block) this.#separator = '\n';
  }

  /** Slots stand for what is put into them, and a shadow root for its host's content: the order a reader sees. */
  #inside(element: Element, shown: boolean): void {
    const slotted = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
    if (slotted.length > 0) for (const node of slotted) this.#node(node, shown);
    else this.children(element.shadowRoot ?? element, shown);
  }

  #text(node: Text): void {
    const { data } = node;
    let from = 0;
    for (const run of data.matchAll(FOLDED)) {
      this.#keep(node, from, run.index);
      if (this.#separator === '' && SPACE.test(run[0])) this.#separator = ' ';
      from = run.index + run[0].length;
    }
    this.#keep(node, from, data.length);
  }

  #keep(node: Text, from: number, to: number): void {
    if (from >= to) return;
    if (this.#separator && this.#length > 0) this.#write(this.#separator);
    this.#separator = '';
    this.pieces.push({ at: this.#length, length: to - from, node, offset: from });
    this.#write(node.data.slice(from, to));
  }

  #write(part: string): void {
    this.parts.push(part);
    this.#length += part.length;
  }
}
