import type { Slices, Work } from './slices.ts';

/** Elements between two looks at the clock. */
const ELEMENTS_PER_STEP = 500;
/** No observer tells of a shadow root that an element gets later (an upgrade, a late script): so long after the last new content the page is looked through again, ms, first where such elements mostly are. */
const LOOKS = [1_000, 3_000, 9_000];

/** Elements of HTML that can have a shadow root, the most frequent first: a browser compares an element with one name after the other. */
const HOSTS = ['div', 'span', 'p', 'section', 'h2', 'h3', 'article', 'header', 'aside', 'footer', 'nav', 'main', 'h1', 'h4', 'h5', 'h6', 'blockquote', 'body'];
const OTHERS = [
  'a', 'li', 'img', 'script', 'path', 'svg', 'ul', 'button', 'link', 'meta', 'figure', 'picture', 'source', 'br', 'strong', 'b', 'i', 'em', 'time', 'style', 'figcaption', 'label', 'input', 'iframe', 'form', 'small',
  'ol', 'noscript', 'template', 'svg *', 'html', 'head', 'title', 'hr', 'dl', 'dt', 'dd', 'select', 'option', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'video', 'audio',
];
/** Custom elements: all that is not of HTML, SVG or MathML by name. */
const CUSTOM = `:not(${[...HOSTS.slice(0, 3), ...OTHERS, ...HOSTS.slice(3)].join()})`;
const ALL = `:is(${HOSTS.join()}),${CUSTOM}`;
/** Where shadow roots nearly always are: what is asked of new content at once, and of the page a little later. */
const LIKELY = `:empty:is(${HOSTS.join()}),${CUSTOM}`;

/** Finds open shadow roots at and below a node among elements of a selector, and below each of them among all that can have one. */
function* shadowRootsIn(root: Node, selector: string, found: (shadow: ShadowRoot) => void): Work {
  if (!(root instanceof Element || root instanceof Document || root instanceof DocumentFragment)) return;
  if (root instanceof Element && root.shadowRoot) yield* enter(root.shadowRoot, found);
  const elements = root.querySelectorAll(selector);
  for (let n = 0; n < elements.length; n++) {
    const { shadowRoot } = elements[n]!;
    if (shadowRoot) yield* enter(shadowRoot, found);
    if (n % ELEMENTS_PER_STEP === 0) yield;
  }
}

function* enter(shadow: ShadowRoot, found: (shadow: ShadowRoot) => void): Work {
  found(shadow);
  yield* shadowRootsIn(shadow, ALL, found);
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

  /** Enters the roots of the page, and looks again later. */
  *all(): Work {
    yield* this.#enterNew(document.documentElement, ALL);
    this.#again();
  }

  /** Enters the roots below a node that is new to the page, and looks again later. */
  *below(root: Node): Work {
    yield* this.#enterNew(root, LIKELY);
    this.#again();
  }

  #again(): void {
    this.#looks = 0;
    if (!this.#stopped) this.#timer ??= this.#later();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  *#enterNew(root: Node, selector: string): Work {
    const fresh: ShadowRoot[] = [];
    yield* shadowRootsIn(root, selector, (shadow) => { if (!this.roots.has(shadow)) fresh.push(shadow); });
    for (const shadow of fresh) {
      this.roots.add(shadow);
      yield* this.#enter(shadow);
    }
  }

  #later(): ReturnType<typeof setTimeout> {
    // What is added until then begins the looks anew, which must not make them all the first.
    const selector = this.#looks === 0 ? LIKELY : ALL;
    return setTimeout(() => {
      this.#slices.add(this.#enterNew(document.documentElement, selector));
      this.#timer = ++this.#looks < LOOKS.length ? this.#later() : undefined;
    }, LOOKS[this.#looks]);
  }
}
