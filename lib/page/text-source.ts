import type { Sight } from '../detect/sight.ts';
import { isMuchToSight } from '../limits.ts';
import { Shadows } from './shadows.ts';
import { isSighted, sightedIn, textsBefore } from './sighted.ts';
import { isSkipped } from './skipped.ts';
import { Slices, type Work } from './slices.ts';
import { textsIn } from './texts.ts';
import { Watch, outermost, type Changes } from './watch.ts';

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
  readonly #open: () => Sight;
  #opened: Sight | undefined;
  readonly #far: FarSight | undefined;
  readonly #watch = new Watch((changes) => this.#changed(changes));
  readonly #shadows = new Shadows(this.slices, (shadow) => this.#enter(shadow));
  #reader: TextReader;
  #waiting: Waiting | null;
  #isThrough = false;
  /** The whole page is looked through elsewhere. */
  #looking: Promise<void> | null = null;

  /** @param open opens the sight of what changes in the page, and of all of it where there is no far one, or that does not answer */
  constructor(open: () => Sight, far?: FarSight) {
    this.#open = open;
    this.#far = far;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.sighted = promise;
    this.#reader = this.#waiting = new Waiting(resolve);
    this.#watch.observe(document);
    this.slices.add(this.#readAll());
  }

  get shadowRoots(): ReadonlySet<ShadowRoot> { return this.#shadows.roots; }

  /** A form may stand somewhere in the page. */
  get isSighted(): boolean { return this.#waiting === null || this.#waiting.texts.size > 0; }

  /** The whole page has been looked through once, and nothing in it may be a name. */
  get isQuiet(): boolean { return this.#isThrough && this.isIdle && !this.isSighted; }

  /** Nothing of the page as it stands is left to be looked at. */
  get isIdle(): boolean { return this.slices.isIdle && this.#looking === null; }

  /** Resolves when that is so. */
  async settled(): Promise<void> {
    do {
      await this.slices.settled();
      await this.#looking;
    } while (!this.isIdle);
  }

  /** Tells from now on this reader, and first what was sighted so far. */
  readTo(reader: TextReader): void {
    this.#reader = reader;
    if (this.#waiting) this.slices.add(this.#tell(this.#waiting.texts));
    this.#waiting = null;
  }

  stop(): void {
    this.#watch.stop();
    this.#shadows.stop();
    this.slices.stop();
  }

  get #sight(): Sight { return (this.#opened ??= this.#open()); }

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
    this.#shadows.start();
    this.#reader.read();
    this.#isThrough = true;
  }

  /** Has the texts of a page looked through outside of it; a page with too much text does so itself. */
  *#collect(body: Node, far: FarSight): Work {
    const { nodes, texts } = yield* textsIn(body);
    if (isMuchToSight(texts)) yield* this.#below(body);
    else this.#looking = this.#look(far, { body, nodes, texts });
  }

  async #look(far: FarSight, { body, nodes, texts }: { body: Node; nodes: readonly Text[]; texts: string[] }): Promise<void> {
    const numbers = await far(texts);
    this.slices.add(numbers ? this.#tell(numbers.map((n) => nodes[n]!).filter((node) => !isSkipped(node))) : this.#below(body));
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
    for (const node of [...added, ...changes.changed]) if (node.isConnected) for (const text of textsBefore(node)) again.add(text);
    for (const root of added) this.slices.add(this.#read(root));
    this.slices.add(this.#lookAgain(again));
  }
}
