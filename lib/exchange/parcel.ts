/** A checked library on its way to the background: in pieces, of which it holds few at a time. The texts lie in blobs, outside of any engine's memory. */
import type { Highlight } from '../store/types.ts';
import type { LibraryFile } from './format.ts';

/** Highlights as JSON, separated by commas. */
export interface ParcelPart { count: number; content: Blob }
export interface Parcel { rest: Omit<LibraryFile, 'highlights'>; parts: ParcelPart[] }

/** Records of a part: enough to be quick, few enough for a bar that moves and a cancel that is heard at once. */
const AT_ONCE = 1_000;
/** Characters of a part, give or take a record: what a worker that may be ended at any time should hold. */
const PART_LENGTH = 4 * 1024 * 1024;

/** In the order of saving, in which the library keeps what is searched: each part changes few of its shelves. */
export function packLibrary({ highlights: all, ...rest }: LibraryFile): Parcel {
  const highlights = all.toSorted((a, b) => a.createdAt - b.createdAt);
  const parts: ParcelPart[] = [];
  for (let at = 0; at < highlights.length;) {
    const part = partFrom(highlights, at);
    parts.push(part);
    at += part.count;
  }
  return { rest, parts };
}

function partFrom(highlights: readonly Highlight[], from: number): ParcelPart {
  const texts: string[] = [];
  let length = 0;
  while (texts.length < AT_ONCE && length < PART_LENGTH && from + texts.length < highlights.length) {
    const text = JSON.stringify(highlights[from + texts.length]);
    texts.push(text);
    length += text.length;
  }
  return { count: texts.length, content: new Blob([texts.join(',')]) };
}
