/** Where a node stands: child indices from the root, `s` for the step into an open shadow root. */

const SHADOW = 's';

export function pathOf(node: Node, root: Node): string | null {
  const steps: string[] = [];
  for (let at = node; at !== root;) {
    if (at instanceof ShadowRoot) {
      steps.push(SHADOW);
      at = at.host;
    } else {
      if (!at.parentNode) return null;
      steps.push(String(Array.prototype.indexOf.call(at.parentNode.childNodes, at)));
      at = at.parentNode;
    }
  }
  return steps.reverse().join('/');
}

export function nodeAt(path: string, root: Node): Node | null {
  let at: Node | null = root;
  for (const step of path === '' ? [] : path.split('/')) {
    at = step === SHADOW ? ((at as Partial<Element>).shadowRoot ?? null) : (at.childNodes[Number(step)] ?? null);
    if (at === null) return null;
  }
  return at;
}
