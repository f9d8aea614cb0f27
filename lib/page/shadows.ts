import type { Slices, Work } from './slices.ts';

/** Elements between two looks at the clock. */
const ELEMENTS_PER_STEP = 500;
/** No observer tells of a shadow root that an element gets later (an upgrade, a late script): so long after the last new content the page is looked through again, ms. */
const LOOKS = [400, 1_000, 3_000, 9_000];

/** Finds open shadow roots below a node, nested ones included. */
function* shadowRootsIn(root: Node, found: (shadow: ShadowRoot) => void): Work {
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

/** The open shadow roots of a page, those that come late included: each is entered once. */
export class Shadows {
  readonly roots = new Set<ShadowRoot>();
  readonly #slices: Slices;
  readonly #enter: (shadow: ShadowRoot) => Work;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #looks = 0;
  #stopped = false;

  constructor(slices: Slices, enter: (shadow: ShadowRoot) => Work) {
    this.#slices = slices;
    this.#enter = enter;
  }

  /** Enters the roots below a node that is new to the page, and looks again later. */
  *below(root: Node): Work {
    yield* this.#enterNew(root);
    this.#looks = 0;
    if (!this.#stopped) this.#timer ??= this.#later();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  *#enterNew(root: Node): Work {
    const fresh: ShadowRoot[] = [];
    yield* shadowRootsIn(root, (shadow) => { if (!this.roots.has(shadow)) fresh.push(shadow); });
    for (const shadow of fresh) {
      this.roots.add(shadow);
      yield* this.#enter(shadow);
    }
  }

  #later(): ReturnType<typeof setTimeout> {
    return setTimeout(() => {
      this.#slices.add(this.#enterNew(document.documentElement));
      this.#timer = ++this.#looks < LOOKS.length ? this.#later() : undefined;
    }, LOOKS[this.#looks]);
  }
}
