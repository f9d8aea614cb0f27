/** What others do with the same aliases: no case endings, no joins across elements, no meaning. */
import AhoCorasick from 'ahocorasick';
import Mark from 'mark.js';

function everyText(see: (text: string) => number): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let found = 0;
  while (walker.nextNode()) found += see((walker.currentNode as Text).data);
  return found;
}

export function regExpScan(aliases: readonly string[]): () => number {
  const longestFirst = aliases.toSorted((a, b) => b.length - a.length).map((alias) => alias.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const pattern = new RegExp(`\\b(?:${longestFirst.join('|')})\\b`, 'g');
  return () => everyText((text) => text.match(pattern)?.length ?? 0);
}

export function ahoCorasickScan(aliases: readonly string[]): () => number {
  const machine = new AhoCorasick(aliases);
  return () => everyText((text) => machine.search(text).length);
}

/** Marks and takes the marks away again; answers the time of the marking alone, ms. */
export function markJs(aliases: readonly string[]): Promise<number> {
  const marker = new Mark(document.body);
  const start = performance.now();
  return new Promise((resolve) => {
    marker.mark([...aliases], { separateWordSearch: false, accuracy: 'exactly', diacritics: false, done: () => {
      const time = performance.now() - start;
      marker.unmark({ done: () => resolve(time) });
    } });
  });
}
