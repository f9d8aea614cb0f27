import { EXPAND, HYPHEN, OTHER, SKIP, SPACE, expansionOf, fold } from './fold.ts';

/** A trie in typed arrays; the children of a node are a linked list, the first two steps go by table. */
export interface Trie {
  label: Uint16Array;
  /** First child and next sibling, 0 for none. */
  child: Int32Array;
  sibling: Int32Array;
  /** What the key that ends here stands for, 0 for none. */
  value: Int32Array;
  /** Node for a first unit below `PLAIN`. */
  first: Int32Array;
  /** 1 where a key begins with these two plain units: most words of a text end here. */
  pairs: Uint8Array;
}

/** Keys begin with ASCII after folding, nearly always; the rest goes through the lists. */
export const PLAIN = 0x80;
const PLAIN_BITS = 7;
/** No key is longer; also the size of the buffer one is folded into. */
const LONGEST_KEY = 256;

/** The child of `node` by `label`, 0 for none. */
export function childOf(trie: Trie, node: number, label: number): number {
  if (node === 0 && label < PLAIN) return trie.first[label]!;
  const { label: labels, sibling } = trie;
  let child = trie.child[node]!;
  while (child !== 0 && labels[child] !== label) child = sibling[child]!;
  return child;
}

export const mayBegin = (trie: Trie, first: number, second: number): boolean =>
  first >= PLAIN || second >= PLAIN || trie.pairs[(first << PLAIN_BITS) | second] !== 0;

const buffer = new Uint16Array(LONGEST_KEY);

/** Folds a form as the walk folds the text; answers the length. */
function foldInto(form: string): number {
  let length = 0;
  for (let i = 0; i < form.length && length < LONGEST_KEY - 2; i++) {
    const unit = form.charCodeAt(i);
    const f = fold(unit);
    if (f === EXPAND) for (const char of expansionOf(unit)) buffer[length++] = char.charCodeAt(0);
    else if (f !== SPACE && f !== HYPHEN) {
      if (f !== SKIP && f !== OTHER) buffer[length++] = f;
    } else if (buffer[length - 1] !== SPACE || length === 0) buffer[length++] = SPACE;
  }
  return length;
}

function emptyTrie(size: number): Trie {
  return {
    label: new Uint16Array(size), child: new Int32Array(size), sibling: new Int32Array(size), value: new Int32Array(size),
    first: new Int32Array(PLAIN), pairs: new Uint8Array(PLAIN << PLAIN_BITS),
  };
}

/**
 * The value of a form is its index plus one. Forms with equal keys share a node, which has the value of the last;
 * `join` is called with the values before and after.
 */
export function buildTrie(forms: readonly string[], join: (before: number, value: number) => void): Trie {
  let size = 1;
  for (const form of forms) size += form.length + 1;
  const trie = emptyTrie(size);
  const { label: labels, child: children, sibling: siblings, first } = trie;
  let next = 1;
  for (let n = 0; n < forms.length; n++) {
    const length = foldInto(forms[n]!);
    let node = 0;
    for (let i = 0; i < length; i++) {
      const label = buffer[i]!;
      let known = i === 0 && label < PLAIN ? first[label]! : children[node]!;
      while (known !== 0 && labels[known] !== label) known = siblings[known]!;
      if (known === 0) {
        known = next++;
        labels[known] = label;
        siblings[known] = children[node]!;
        children[node] = known;
        if (i === 0 && label < PLAIN) first[label] = known;
      }
      node = known;
    }
    if (buffer[0]! < PLAIN && buffer[1]! < PLAIN) trie.pairs[(buffer[0]! << PLAIN_BITS) | buffer[1]!] = 1;
    if (trie.value[node] !== 0) join(trie.value[node]!, n + 1);
    trie.value[node] = n + 1;
  }
  return trimmed(trie, next);
}

/** Forms share their beginnings: of the room for all their letters much is left over. */
function trimmed(trie: Trie, size: number): Trie {
  const { label, child, sibling, value } = trie;
  return { ...trie, label: label.slice(0, size), child: child.slice(0, size), sibling: sibling.slice(0, size), value: value.slice(0, size) };
}
