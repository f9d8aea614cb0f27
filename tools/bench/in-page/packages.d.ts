declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(keywords: readonly string[]);
    search(text: string): [number, string[]][];
  }
}
declare module 'mark.js' {
  interface Options { separateWordSearch: boolean; accuracy: 'exactly'; diacritics: boolean; done(): void }
  export default class Mark {
    constructor(root: Element);
    mark(words: string[], options: Options): void;
  }
}
