import { join } from 'node:path';
import { bundleForPage } from '../browser/bundle.ts';

/** The bench's in-page script as one classic script that defines `secondSourceBench`. */
export const bundleInPage = (): Promise<string> => bundleForPage(join(import.meta.dirname, 'in-page/index.ts'), 'secondSourceBench');
