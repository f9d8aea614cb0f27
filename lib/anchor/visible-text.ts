/**
 * The visible text of a page as one string, and the way back into the DOM. White space is folded, blocks and line breaks are one
 * `\n`, and what nobody sees (scripts, hidden parts, soft hyphens) is not in it: so a highlight survives new markup around it.
 * Saving and finding again read by these same rules.
 */
import { toEnd } from './steps.ts';
import { appearanceOf, isBlock } from './visibility.ts';

/** A run of characters that stands in the string as it stands in a text node. */
export interface Piece { at: number; length: number; node: Text; offset: number }

export interface VisibleText {
  readonly text: string;
  /** In order of the string. Separators between them belong to no node. */
  readonly pieces: readonly Piece[];
  /** The open shadow roots that were read. */
  readonly shadowRoots: readonly ShadowRoot[];
}

/** White space and invisible characters, except the single space between two words. */
const FOLDED = /(?:[^\S ]|[\u00AD\u200B\u2060]|^ | (?=$|[\s\u00AD\u200B\u2060]))[\s\u00AD\u200B\u2060]*/g;
const SPACE = /[^\S\uFEFF]/;

/** Nodes read between two pauses: about 1 ms of asking for their looks. */
const STRIDE = 150;

export const visibleText = (root: Node): VisibleText => toEnd(readVisibleText(root));

/** In short steps. What a page changes between them may be missing: whoever pauses looks for changes and reads anew. */
export function* readVisibleText(root: Node): Generator<void, VisibleText> {
  const reader = new Reader(root);
  for (let n = 1; reader.step(); n++) if (n % STRIDE === 0) yield;
  return { text: reader.parts.join(''), pieces: reader.pieces, shadowRoots: reader.shadowRoots };
}

/** The children of one element that are still to be read. */
interface Level { next: Node | null; /** What was put into a slot, in place of children. */ slotted: readonly Node[]; at: number; shown: boolean; block: boolean }

class Reader {
  readonly parts: string[] = [];
  readonly pieces: Piece[] = [];
  readonly shadowRoots: ShadowRoot[] = [];
  readonly #levels: Level[];
  #length = 0;
  #separator = '';

  constructor(root: Node) {
    this.#levels = [{ next: root.firstChild, slotted: [], at: 0, shown: true, block: false }];
  }

  /** Reads one node, or ends one element; false when all is read. */
  step(): boolean {
    const level = this.#levels.at(-1);
    if (!level) return false;
    const node = level.slotted.length > 0 ? level.slotted[level.at++] : level.next;
    if (!node) this.#leave();
    else {
      level.next = level.slotted.length > 0 ? null : node.nextSibling;
      if (node.nodeType === Node.ELEMENT_NODE) this.#enter(node as Element);
      else if (level.shown && node.nodeType === Node.TEXT_NODE) this.#text(node as Text);
    }
    return true;
  }

  /** Slots stand for what is put into them, and a shadow root for its host's content: the order a reader sees. */
  #enter(element: Element): void {
    const appearance = appearanceOf(element);
    if (appearance === 'skipped') return;
    const block = isBlock(element);
    if (block) this.#separator = '\n';
    if (element.shadowRoot) this.shadowRoots.push(element.shadowRoot);
    const slotted = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
    this.#levels.push({ next: (element.shadowRoot ?? element).firstChild, slotted, at: 0, shown: appearance === 'shown', block });
  }

  #leave(): void {
    if (this.#levels.pop()!.block) this.#separator = '\n';
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
