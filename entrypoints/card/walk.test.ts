import { describe, expect, it } from 'vitest';
import { firstInView, nextPlace } from './walk.ts';

describe('from mention to mention', () => {
  it.each([
    ['from nowhere, the first in view', 5, null, 1, 2, 2],
    ['back from nowhere, the last before the view', 5, null, -1, 2, 1],
    ['on', 5, 2, 1, 0, 3],
    ['back', 5, 2, -1, 0, 1],
    ['round at the end', 5, 4, 1, 0, 0],
    ['round at the beginning', 5, 0, -1, 0, 4],
    ['from nowhere, below the last', 5, null, 1, 5, 0],
    ['the only one', 1, 0, 1, 0, 0],
  ] as const)('%s', (_name, length, current, direction, start, expected) => expect(nextPlace(length, current, direction, start)).toBe(expected));

  it('nowhere on a page without any', () => expect(nextPlace(0, null, 1, 0)).toBeNull());
});

it.each([[[-50, -1, 0, 40], 2], [[-50, -1], 2], [[], 0], [[10], 0]])('the first of %j in view', (tops, expected) => expect(firstInView(tops)).toBe(expected));
