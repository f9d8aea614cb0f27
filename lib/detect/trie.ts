/** A trie in typed arrays; the children of a node are a linked list, the first step goes by table. */
export interface Trie {
  label: Uint16Array;
  /** First child and next sibling, 0 for none. */
  child: Int32Array;
  sibling: Int32Array;
  /** What the key that ends here stands for, 0 for none. */
  value: Int32Array;
  /** Node for a first unit below `FIRST`. */
  first: Int32Array;
}

/** Keys begin with ASCII after folding, nearly always; the rest goes through the sibling list. */
const FIRST = 0x80;

/** The child of `node` by `label`, 0 for none. */
export function childOf(trie: Trie, node: number, label: number): number {
  if (node === 0 && label < FIRST) return trie.first[label]!;
  const { label: labels, sibling } = trie;
  let child = trie.child[node]!;
  while (child !== 0 && labels[child] !== label) child = sibling[child]!;
  return child;
}

/**
 * Equal keys share a node; `join` is called with the values before and after, in order of the keys.
 * @param keys folded, not empty; the value of a key is its index plus one.
 */
export function buildTrie(keys: readonly string[], join: (before: number, value: number) => void): Trie {
  let size = 1;
  for (const key of keys) size += key.length;
  const trie: Trie = {
    label: new Uint16Array(size), child: new Int32Array(size), sibling: new Int32Array(size),
    value: new Int32Array(size), first: new Int32Array(FIRST),
  };
  let next = 1;
  for (let n = 0; n < keys.length; n++) {
    const key = keys[n]!;
    let node = 0;
    for (let i = 0; i < key.length; i++) {
      const label = key.charCodeAt(i);
      const known = childOf(trie, node, label);
      if (known === 0) {
        trie.label[next] = label;
        trie.sibling[next] = trie.child[node]!;
        trie.child[node] = next;
        if (i === 0 && label < FIRST) trie.first[label] = next;
      }
      node = known || next++;
    }
    if (trie.value[node] !== 0) join(trie.value[node]!, n + 1);
    trie.value[node] = n + 1;
  }
  return trie;
}
