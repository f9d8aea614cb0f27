import { MARKS, PRIORITY } from './names.ts';

type Name = keyof typeof MARKS;
const NAMES = Object.keys(MARKS) as Name[];

/** Our entries in the page's registry of highlights. Without the API (old browsers, tests) they are only remembered. */
export class Marks {
  readonly #highlights = new Map<Name, Highlight>();

  constructor() {
    if (!isSupported()) return;
    for (const name of NAMES) {
      const highlight = new Highlight();
      highlight.priority = PRIORITY[name];
      this.#highlights.set(name, highlight);
    }
    this.ensure();
  }

  /** Pages may clear the registry, which is theirs as much as ours. */
  ensure(): void {
    for (const [name, highlight] of this.#highlights) {
      if (CSS.highlights.get(MARKS[name]) !== highlight) CSS.highlights.set(MARKS[name], highlight);
    }
  }

  add(name: Name, range: StaticRange): void {
    this.#highlights.get(name)?.add(range as never);
  }

  delete(name: Name, range: StaticRange): void {
    this.#highlights.get(name)?.delete(range as never);
  }

  /** At most one range is current. */
  setCurrent(range: StaticRange | null): void {
    this.#highlights.get('current')?.clear();
    if (range) this.add('current', range);
    this.ensure();
  }

  stop(): void {
    for (const [name, highlight] of this.#highlights) {
      highlight.clear();
      if (CSS.highlights.get(MARKS[name]) === highlight) CSS.highlights.delete(MARKS[name]);
    }
  }
}

export const isSupported = (): boolean => typeof Highlight === 'function' && typeof CSS === 'object' && 'highlights' in CSS;
