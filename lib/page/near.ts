import type { Segment } from './segment.ts';

/** One viewport ahead each way: scrolling meets marks that are already there. */
const MARGIN = '100% 0px';

/** Tells which segments are near the viewport. Segments of hidden text become near when they are shown. */
export class Near {
  readonly #segments = new Map<Element, Set<Segment>>();
  readonly #near = new Set<Element>();
  readonly #observer: IntersectionObserver | null;

  constructor(changed: (segments: Segment[]) => void) {
    this.#observer = typeof IntersectionObserver === 'function' ? new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) this.#near[isIntersecting ? 'add' : 'delete'](target);
      changed(entries.flatMap(({ target }) => [...this.#segments.get(target) ?? []]));
    }, { rootMargin: MARGIN }) : null;
  }

  add(segment: Segment): void {
    const known = this.#segments.get(segment.root);
    if (known) known.add(segment);
    else {
      this.#segments.set(segment.root, new Set([segment]));
      this.#observer?.observe(segment.root);
    }
  }

  delete(segment: Segment): void {
    const known = this.#segments.get(segment.root);
    if (!known?.delete(segment) || known.size > 0) return;
    this.#segments.delete(segment.root);
    this.#near.delete(segment.root);
    this.#observer?.unobserve(segment.root);
  }

  has(segment: Segment): boolean {
    return this.#observer === null || this.#near.has(segment.root);
  }

  stop(): void {
    this.#observer?.disconnect();
  }
}
