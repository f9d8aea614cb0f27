/**
 * Heights of many rows, most of them guessed: where a row begins and which row is at a height, in a few steps (a Fenwick tree) and without an
 * object per row.
 */
export class Heights {
  readonly length: number;
  readonly #heights: Float64Array;
  /** `sums[i]` holds the sum of the `i & -i` heights that end with the i-th, counted from 1. */
  readonly #sums: Float64Array;

  constructor(length: number, guess: (row: number) => number) {
    this.length = length;
    this.#heights = new Float64Array(length);
    this.#sums = new Float64Array(length + 1);
    for (let at = 1; at <= length; at++) {
      this.#heights[at - 1] = guess(at - 1);
      this.#sums[at]! += this.#heights[at - 1]!;
      const parent = at + (at & -at);
      if (parent <= length) this.#sums[parent]! += this.#sums[at]!;
    }
  }

  /** Answers by how much the row grew. */
  set(row: number, height: number): number {
    const grown = height - this.#heights[row]!;
    this.#heights[row] = height;
    if (grown !== 0) for (let at = row + 1; at <= this.length; at += at & -at) this.#sums[at]! += grown;
    return grown;
  }

  /** Where a row begins; at `length`, the height of all. */
  top(row: number): number {
    let sum = 0;
    for (let at = row; at > 0; at -= at & -at) sum += this.#sums[at]!;
    return sum;
  }

  /** The row that covers a height; the first or last one beyond the ends. */
  rowAt(height: number): number {
    let [row, left] = [0, height];
    for (let step = 2 ** Math.floor(Math.log2(Math.max(1, this.length))); step >= 1; step /= 2) {
      if (row + step <= this.length && this.#sums[row + step]! <= left) {
        row += step;
        left -= this.#sums[row]!;
      }
    }
    return Math.max(0, Math.min(row, this.length - 1));
  }
}
