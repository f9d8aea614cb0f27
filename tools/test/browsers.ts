import { ensureBrowser } from '../browser/install.ts';
import type { Count } from './count.ts';

/** Chromium is needed. Without Firefox, where it cannot be installed, its tests are skipped; they say so. */
export function readyBrowsers(): Count {
  try {
    console.log(`   Chromium: ${ensureBrowser('chromium')}`);
  } catch (error) {
    console.error(`   ${(error as Error).message}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  try {
    console.log(`   Firefox: ${ensureBrowser('firefox')}`);
  } catch (error) {
    console.error(`   ${(error as Error).message}`);
  }
  return { passed: 1, failed: 0, skipped: 0 };
}
