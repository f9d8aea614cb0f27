import { isPart, type Item } from './item.ts';
import type { Form } from './lexicon.ts';
import type { Steps } from './types.ts';

/** Where on a page names first stand: looked for once, since a long page asks for each of thousands. */
export class Firsts {
  readonly #items: readonly Item[];
  readonly #full = new Map<number, number>();
  readonly #forms = new Map<Form, Item | null>();
  readonly #families = new Map<Form, number>();

  constructor(items: readonly Item[]) {
    this.#items = items;
  }

  /** To be told of all that is accepted. */
  accepted({ order, isTold, rule: { entity, policy } }: Item): void {
    if ((isTold || policy !== 'after-full-name') && order < (this.#full.get(entity) ?? Infinity)) this.#full.set(entity, order);
  }

  /** The first mention of an entity by a name of its own: its order among all; infinite for none. */
  inFull({ rule: { entity } }: Item): number {
    return this.#full.get(entity) ?? Infinity;
  }

  /** The first of a form that stands by itself, whatever it means there. */
  ofForm({ form }: Item): Item | undefined {
    let first = this.#forms.get(form);
    if (first === undefined) this.#forms.set(form, (first = this.#items.find((other) => other.form === form && !isPart(other)) ?? null));
    return first ?? undefined;
  }

  /** Of names of what is related that begin with a form. */
  ofFamily({ form, entity }: Item): number {
    let first = this.#families.get(form);
    if (first === undefined) {
      const bearsIt = (other: Item): boolean => other.state === 'accepted' && entity!.related.includes(other.rule.entity) && other.form.spelling.startsWith(`${form.spelling} `);
      this.#families.set(form, (first = this.#items.find(bearsIt)?.order ?? Infinity));
    }
    return first;
  }
}

export function* firstsIn(items: readonly Item[]): Steps<Firsts> {
  const firsts = new Firsts(items);
  for (const item of items) {
    if (item.state === 'accepted') firsts.accepted(item);
    yield;
  }
  return firsts;
}
