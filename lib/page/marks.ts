import { MARKS, PRIORITY } from './names.ts';
import { ShadowPaint } from './shadow-paint.ts';

type Name = keyof typeof MARKS;
/** Between two looks at the registry, ms: nothing tells of a page that cleared it. */
export const LOOK = 1_000;
const NAMES = Object.keys(MARKS) as Name[];

/**
 * Our entries in the page's registry of highlights, which others may change: the page, and a second copy of this extension, which uses
 * the same names. What stands under a name is shared, and only what is ours is added and taken away.
 * Without the API (old browsers, tests) nothing is drawn.
 */
export class Marks {
  readonly #ranges = new Map<Name, Set<StaticRange>>(NAMES.map((name) => [name, new Set()]));
  /** Those that stood in the registry last. */
  readonly #highlights = new Map<Name, Highlight>();
  readonly #shadows = new ShadowPaint();
  #timer: ReturnType<typeof setInterval> | undefined;

  /** What a script of an older version left is replaced: it can no longer take it away. */
  constructor() {
    if (!isSupported()) return;
    for (const name of NAMES) this.#register(name);
    this.#timer = setInterval(() => { if (!document.hidden) this.ensure(); }, LOOK);
  }

  /** Pages may clear the registry, which is theirs as much as ours. */
  ensure(): void {
    for (const [name, highlight] of this.#highlights) {
      const standing = CSS.highlights.get(MARKS[name]);
      if (!standing) this.#register(name);
      else if (standing !== highlight) this.#join(name, standing);
    }
    this.#shadows.ensure();
  }

  add(name: Name, range: StaticRange): void {
    this.#ranges.get(name)!.add(range);
    this.#highlights.get(name)?.add(range as never);
    this.#shadows.reach(range);
  }

  delete(name: Name, range: StaticRange): void {
    this.#ranges.get(name)!.delete(range);
    this.#highlights.get(name)?.delete(range as never);
  }

  /** At most one range is current. */
  setCurrent(range: StaticRange | null): void {
    for (const old of this.#ranges.get('current')!) this.delete('current', old);
    if (range) this.add('current', range);
    this.ensure();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#shadows.stop();
    for (const [name, highlight] of this.#highlights) {
      for (const range of this.#ranges.get(name)!) this.delete(name, range);
      if (highlight.size === 0 && CSS.highlights.get(MARKS[name]) === highlight) CSS.highlights.delete(MARKS[name]);
    }
  }

  #register(name: Name): void {
    const highlight = new Highlight(...[...this.#ranges.get(name)!] as never[]);
    highlight.priority = PRIORITY[name];
    this.#highlights.set(name, highlight);
    CSS.highlights.set(MARKS[name], highlight);
  }

  #join(name: Name, standing: Highlight): void {
    const ranges = this.#ranges.get(name)!;
    try {
      standing.priority = PRIORITY[name];
      for (const range of ranges) standing.add(range as never);
      this.#highlights.set(name, standing);
    } catch {
      // A browser may let nobody touch what another extension made (Firefox 153 does let us).
      if (ranges.size > 0) this.#register(name);
    }
  }
}

export const isSupported = (): boolean => typeof Highlight === 'function' && typeof CSS === 'object' && 'highlights' in CSS;
