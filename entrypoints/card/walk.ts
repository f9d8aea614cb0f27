/** The mention to go to from here, round and round; null when there is none. `current` is a place in the list, or null to begin at `start`. */
export function nextPlace(length: number, current: number | null, direction: 1 | -1, start: number): number | null {
  if (length === 0) return null;
  if (current === null) return direction === 1 ? start % length : (start - 1 + length) % length;
  return (current + direction + length) % length;
}

/** The first of these tops (in document order) that is not above the view; the number of tops when all are. */
export const firstInView = (tops: readonly number[]): number => {
  const found = tops.findIndex((top) => top >= 0);
  return found === -1 ? tops.length : found;
};
