/** Places by the value they have in a column. How much each group holds is known at once, what it holds when it is looked at. */
import { cellNumbers, tableOf, type Facts } from './columns.ts';
import { SPAN, SPAN_BITS, type Places } from './place.ts';
import type { Shelf } from './shelf.ts';

/**
 * Groups in the order of their first highlight; those without a value last. One with several tags is in several groups.
 * Written as plain loops over arrays of whole numbers: with every key they run over all that is found.
 */
export class Groups {
  readonly keys: readonly string[];
  /** How many places stand in the groups before each, and at last in all. */
  readonly starts: Uint32Array;
  readonly #sorted: Places;
  /** By shelf the numbers of cells; the values of a cell stand from its place in `#from` up to the next one's. */
  readonly #numbers: readonly Uint32Array[];
  readonly #from: Uint32Array;
  readonly #values: Uint32Array;
  /** The value of each group, and where in `sorted` its first highlight stands. */
  readonly #order: number[] = [];
  readonly #firsts: number[] = [];
  #looked = 0;
  #all: Places | null = null;

  constructor(shelves: readonly Shelf[], sorted: Places, column: Facts, same: ReadonlyMap<string, string>) {
    this.#sorted = sorted;
    this.#numbers = shelves.map((shelf) => cellNumbers(shelf, column));
    const table = tableOf(column);
    const into = new Map([...same].map(([value, other]) => [table.numberOfValue(value), table.numberOfValue(other)]));
    const { starts, values } = table.flat();
    this.#from = starts;
    this.#values = into.size === 0 ? values : values.map((value) => into.get(value) ?? value);
    const counts = this.#count(table.values.length);
    const without = this.#order.indexOf(0);
    for (const list of without < 0 ? [] : [this.#order, this.#firsts]) list.push(...list.splice(without, 1));
    this.keys = this.#order.map((value) => table.values[value]!);
    this.starts = new Uint32Array(this.#order.length + 1);
    for (const [at, value] of this.#order.entries()) this.starts[at + 1] = this.starts[at]! + counts[value]!;
  }

  /** How many places have each value. */
  #count(size: number): Uint32Array {
    const [sorted, numbers, from, values, order, firsts] = [this.#sorted, this.#numbers, this.#from, this.#values, this.#order, this.#firsts];
    const counts = new Uint32Array(size);
    for (let n = 0; n < sorted.length; n++) {
      const cell = numbers[sorted[n]! >> SPAN_BITS]![sorted[n]! & (SPAN - 1)]!;
      for (let at = from[cell]!, end = from[cell + 1]!; at < end; at++) {
        if (counts[values[at]!]!++ > 0) continue;
        order.push(values[at]!);
        firsts.push(n);
      }
    }
    return counts;
  }

  /** The places of a group in their order; an array of its own. */
  placesOf(at: number): Places {
    // Looking for one after the other would at some point take longer than parting all.
    if (this.#looked > this.#sorted.length) this.#all ??= this.#part();
    return this.#all?.slice(this.starts[at], this.starts[at + 1]) ?? this.#collect(at);
  }

  /** Goes on from the group's first highlight until it has all: those of a page were mostly saved one after the other. */
  #collect(group: number): Places {
    const [sorted, numbers, from, values] = [this.#sorted, this.#numbers, this.#from, this.#values];
    const value = this.#order[group]!;
    const places = new Uint32Array(this.starts[group + 1]! - this.starts[group]!);
    let n = this.#firsts[group]!;
    for (let next = 0; next < places.length; n++) {
      const cell = numbers[sorted[n]! >> SPAN_BITS]![sorted[n]! & (SPAN - 1)]!;
      for (let at = from[cell]!, end = from[cell + 1]!; at < end; at++) if (values[at] === value) places[next++] = sorted[n]!;
    }
    this.#looked += n - this.#firsts[group]!;
    return places;
  }

  /** The places of all groups, one group after the other. */
  #part(): Places {
    const [sorted, numbers, from, values] = [this.#sorted, this.#numbers, this.#from, this.#values];
    const places = new Uint32Array(this.starts.at(-1)!);
    const ends = new Uint32Array(this.#order.reduce((most, value) => Math.max(most, value + 1), 0));
    for (const [at, value] of this.#order.entries()) ends[value] = this.starts[at]!;
    for (let n = 0; n < sorted.length; n++) {
      const cell = numbers[sorted[n]! >> SPAN_BITS]![sorted[n]! & (SPAN - 1)]!;
      for (let at = from[cell]!, end = from[cell + 1]!; at < end; at++) places[ends[values[at]!]!++] = sorted[n]!;
    }
    return places;
  }
}
