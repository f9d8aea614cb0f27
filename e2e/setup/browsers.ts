import { describe } from 'vitest';
import { findBrowser } from '../../tools/browser/find.ts';
import { thisMachine } from '../../tools/browser/machine.ts';

/** The same promises in both browsers. Where Firefox is missing and cannot be installed, the test run has said so. */
export function inEachBrowser(promises: (kind: 'chromium' | 'firefox') => void): void {
  describe('in Chromium', () => { promises('chromium'); });
  describe.skipIf(findBrowser('firefox', thisMachine()) === null)('in Firefox', () => { promises('firefox'); });
}
