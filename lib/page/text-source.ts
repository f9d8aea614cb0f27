import type { Sight } from '../detect/sight.ts';
import { isMuchToSight } from '../limits.ts';
import { Shadows } from './shadows.ts';
import { isSighted, sightedIn, textsBefore } from './sighted.ts';
import { Slices, type Work } from './slices.ts';
import { proseIn } from './texts.ts';
import { Watch, holdsText, outermost, type Changes } from './watch.ts';

/** Who reads the texts of a page closely. */
export interface TextReader {
  /** A form may stand in this text, or begin in it. */
  sighted(node: Text): void;
  /** Called before the next paint; answers texts that have to be looked at again. */
  changed(changes: Changes): Iterable<Text>;
  /** A batch of texts was looked at. */
  read(): void;
}

/**
 * Looks through the texts of a page outside of it, all at once and in their order: the numbers of those in which a form may stand, or begin
 * and go on behind; null when nobody answers.
 */
export type FarSight = (texts: string[]) => Promise<readonly number[] | null>;

/** Opened when it is first needed: pages that change nothing but their pictures never do. */
function lazy(open: () => Sight): Sight {
  let opened: Sight | undefined;
  const sight = (): Sight => (opened ??= open());
  return { at: (text, before) => sight().at(text, before), among: (texts) => sight().among(texts) };
}

/** Keeps what is sighted until somebody reads it. */
class Waiting implements TextReader {
  readonly texts = new Set<Text>();
  readonly #first: () => void;

  constructor(first: () => void) {
    this.#first = first;
  }

  sighted(node: Text): void {
    this.texts.add(node);
    this.#first();
  }

  changed(): Iterable<Text> { return []; }
  read(): void {}
}

/**
 * Looks through the texts of a page, its open shadow roots, and what is added or changed, for anything that may be a name of ours. What it
 * is, and whether it is, a reader says, who comes at the first such sign: most pages name nothing and need not carry the code for it.
 */
export class TextSource {
  readonly slices = new Slices();
  /** Resolves at the first text in which a form may stand; never on most pages. */
  readonly sighted: Promise<void>;
  readonly #sight: Sight;
  readonly #far: FarSight | undefined;
  readonly #watch = new Watch((changes) => this.#changed(changes));
  readonly #shadows = new Shadows(this.slices, (shadow) => this.#enter(shadow));
  #reader: TextReader;
  #waiting: Waiting | null;
  #isThrough = false;
  readonly #stopped = Promise.withResolvers<void>();
  /** The whole page is looked through elsewhere. */
  #looking: Promise<void> | null = null;

  /** @param open opens the sight of what changes in the page, and of all of it where there is no far one, or that does not answer */
  constructor(open: () => Sight, far?: FarSight) {
    this.#sight = lazy(open);
    this.#far = far;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.sighted = promise;
    this.#reader = this.#waiting = new Waiting(resolve);
    this.#watch.observe(document);
    this.slices.add(this.#readAll());
  }

  get shadowRoots(): ReadonlySet<ShadowRoot> { return this.#shadows.roots; }

  get #isSighted(): boolean { return this.#waiting === null || this.#waiting.texts.size > 0; }

  /** The whole page has been looked through once, and nothing in it may be a name. */
  get isQuiet(): boolean { return this.#isThrough && this.isIdle && !this.#isSighted; }

  /** Nothing of the page as it stands is left to be looked at. */
  get isIdle(): boolean { return this.slices.isIdle && this.#looking === null; }

  /** Resolves when that is so. */
  async settled(): Promise<void> {
    do {
      await this.slices.settled();
      await Promise.race([this.#looking, this.#stopped.promise]);
    } while (!this.isIdle);
  }

  /** Tells from now on this reader, and first what was sighted so far. */
  readTo(reader: TextReader): void {
    this.#reader = reader;
    if (this.#waiting) this.slices.add(this.#tell(this.#waiting.texts));
    this.#waiting = null;
  }

  stop(): void {
    this.#looking = null;
    this.#stopped.resolve();
    this.#watch.stop();
    this.#shadows.stop();
    this.slices.stop();
  }

  *#tell(texts: Iterable<Text>): Work {
    for (const node of texts) {
      if (node.isConnected) this.#reader.sighted(node);
      yield;
    }
    this.#reader.read();
  }

  *#below(root: Node): Work {
    yield* sightedIn(root, this.#sight, (node) => this.#reader.sighted(node));
  }

  *#read(root: Node): Work {
    yield* this.#below(root);
    yield;
    yield* this.#shadows.below(root);
    this.#reader.read();
  }

  *#readAll(): Work {
    // A form called `body` stands in the way of the document's own.
    const body = document.querySelector('body') ?? document.documentElement;
    yield* this.#far ? this.#collect(body, this.#far) : this.#below(body);
    yield;
    yield* this.#shadows.all();
    this.#reader.read();
    this.#isThrough = true;
  }

  /** Has the prose of a page looked through outside of it; a page with too much of it does so itself. */
  *#collect(body: Element, far: FarSight): Work {
    const prose = yield* proseIn(body, isMuchToSight);
    if (!prose) yield* this.#below(body);
    else if (prose.texts.length > 0) this.#looking = this.#look(body, far, prose);
  }

  async #look(body: Element, far: FarSight, { nodes, texts }: { nodes: readonly Text[]; texts: string[] }): Promise<void> {
    const numbers = await far(texts).catch(() => null);
    this.slices.add(numbers ? this.#tell(numbers.map((n) => nodes[n]!)) : this.#below(body));
    this.#looking = null;
  }

  *#enter(shadow: ShadowRoot): Work {
    this.#watch.observe(shadow);
    yield* this.#below(shadow);
    this.#reader.read();
  }

  *#lookAgain(nodes: ReadonlySet<Text>): Work {
    for (const node of nodes) {
      if (node.isConnected && isSighted(node, this.#sight)) this.#reader.sighted(node);
      yield;
    }
    this.#reader.read();
  }

  #changed(changes: Changes): void {
    const again = new Set([...changes.changed, ...this.#reader.changed(changes)]);
    const added = outermost(changes.added);
    for (const node of [...added.filter(holdsText), ...changes.changed]) if (node.isConnected) for (const text of textsBefore(node)) again.add(text);
    for (const root of added) this.slices.add(this.#read(root));
    this.slices.add(this.#lookAgain(again));
  }
}
