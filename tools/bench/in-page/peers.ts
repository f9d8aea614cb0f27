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

/** Time of marking, ms. The marks stay: taking them away takes as long again. */
export function markJs(aliases: readonly string[]): Promise<number> {
  const start = performance.now();
  return new Promise((resolve) => {
    new Mark(document.body).mark([...aliases], { separateWordSearch: false, accuracy: 'exactly', diacritics: false, done: () => resolve(performance.now() - start) });
  });
}
