/** Runs inside a page; bundled into one script that leaves `secondSourceAnchor` behind. */
import { visibleText } from '../../../lib/anchor/visible-text.ts';

export const read = (): string => visibleText(document.body).text;
