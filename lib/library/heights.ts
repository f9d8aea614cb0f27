/**
 * Heights of many rows: where a row begins and which row is at a height, in a few steps (a Fenwick tree). All rows are guessed to be of one height
 * until they are seen, so that the tree holds only what differs from the guess: a list of any length costs nothing to begin with.
 */
export class Heights {
  readonly length: number;
  readonly #guess: number;
  /** Of rows that were seen. */
  readonly #heights = new Map<number, number>();
  /** Under `i`, by how much the `i & -i` rows that end with the i-th, counted from 1, are higher than guessed. */
  readonly #sums = new Map<number, number>();

  constructor(length: number, guess: number) {
    this.length = length;
    this.#guess = guess;
  }

  /** Answers by how much the row grew. */
  set(row: number, height: number): number {
    const grown = height - this.of(row);
    if (grown === 0) return 0;
    this.#heights.set(row, height);
    for (let at = row + 1; at <= this.length; at += at & -at) this.#sums.set(at, (this.#sums.get(at) ?? 0) + grown);
    return grown;
  }

  of(row: number): number {
    return this.#heights.get(row) ?? this.#guess;
  }

  /** Where a row begins; at `length`, the height of all. */
  top(row: number): number {
    let sum = row * this.#guess;
    for (let at = row; at > 0; at -= at & -at) sum += this.#sums.get(at) ?? 0;
    return sum;
  }

  /** The row that covers a height; the first or last one beyond the ends. */
  rowAt(height: number): number {
    let [row, left] = [0, height];
    for (let step = 2 ** Math.floor(Math.log2(Math.max(1, this.length))); step >= 1; step /= 2) {
      const inside = step * this.#guess + (this.#sums.get(row + step) ?? 0);
      if (row + step > this.length || inside > left) continue;
      row += step;
      left -= inside;
    }
    return Math.max(0, Math.min(row, this.length - 1));
  }
}
