import type { Work } from './slices.ts';

/** Elements between two looks at the clock. */
const ELEMENTS_PER_STEP = 500;

/** Finds open shadow roots below a node, nested ones included. */
export function* shadowRootsIn(root: Node, found: (shadow: ShadowRoot) => void): Work {
  if (!(root instanceof Element || root instanceof Document || root instanceof DocumentFragment)) return;
  let n = 0;
  const elements = root instanceof Element ? [root, ...root.getElementsByTagName('*')] : root.querySelectorAll('*');
  for (const element of elements) {
    if (element.shadowRoot) {
      found(element.shadowRoot);
      yield* shadowRootsIn(element.shadowRoot, found);
    }
    if (++n % ELEMENTS_PER_STEP === 0) yield;
  }
}
