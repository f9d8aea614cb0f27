import type { Page } from 'puppeteer-core';

/** All of a page that a script could compare: markup, open shadow roots and frames of its own origin included, and how its text is cut into nodes. */
export const traceOf = (page: Page): Promise<string> => page.evaluate(() => {
  const lines: string[] = [];
  const read = (root: Document | ShadowRoot): void => {
    lines.push(root instanceof Document ? root.documentElement.outerHTML : root.innerHTML);
    const walker = root.ownerDocument?.createTreeWalker(root, NodeFilter.SHOW_ALL) ?? document.createTreeWalker(root, NodeFilter.SHOW_ALL);
    const lengths: number[] = [];
    for (let node: Node | null = walker.root; node; node = walker.nextNode()) {
      lengths.push(node.nodeValue?.length ?? -1);
      if (node instanceof Element && node.shadowRoot) read(node.shadowRoot);
      if (node instanceof HTMLIFrameElement && node.contentDocument) read(node.contentDocument);
    }
    lines.push(lengths.join());
  };
  read(document);
  return lines.join('\n');
});

/** Names in the registry of highlights, of the page and its frames. */
export const highlightNames = async (page: Page): Promise<string[]> =>
  (await Promise.all(page.frames().map((frame) => frame.evaluate(() => [...CSS.highlights.keys()])))).flat();
