/**
 * A library into ours: all of it or nothing, and the same twice changes nothing. Whoever sent it has checked all of it; it is checked again here,
 * piece by piece as it is written, and what is wrong in the last piece takes back the first.
 */
import { z } from 'zod';
import type { ImportReport, Result } from '../messages/messages.ts';
import { Refusal } from '../store/failure.ts';
import type { Highlight } from '../store/types.ts';
import { mergeLibrary, type ImportOptions } from '../store/write/merge.ts';
import { LibraryFile, VERSIONS } from './format.ts';
import { invalid, parseJsonFile } from './json-file.ts';
import type { ParcelPart } from './parcel.ts';
import { problemsOf } from './problems.ts';
import { problemsOfRecords } from './read-file.ts';
import { VERSION } from './version.ts';

const Parcel = z.strictObject({
  rest: LibraryFile.omit({ highlights: true }),
  parts: z.array(z.strictObject({ count: z.int().min(0), content: z.instanceof(Blob) })),
});

export async function importParcel(parcel: unknown, options: ImportOptions = {}): Promise<Result<ImportReport>> {
  const checked = Parcel.safeParse(parcel);
  if (!checked.success) return invalid(problemsOf(checked.error.issues));
  // What was sent, not zod's copy, which would put the fields in another order.
  const { rest, parts } = parcel as z.infer<typeof Parcel>;
  const ids = new Map<string, number>();
  return mergeLibrary({ ...rest, highlights: parts.map((part) => ({ count: part.count, read: () => recordsIn(part, ids) })) }, options);
}

/** Bytes of its highlights; of what is no parcel none. */
export function sizeOfParcel(parcel: unknown): number {
  const checked = Parcel.safeParse(parcel);
  return checked.success ? checked.data.parts.reduce((sum, { content }) => sum + content.size, 0) : 0;
}

/** `ids` are those of the pieces before with their places, and get those of this one. */
async function recordsIn({ content }: ParcelPart, ids: Map<string, number>): Promise<Highlight[]> {
  const parsed = parseJsonFile(`[${await content.text()}]`);
  if (!parsed.ok) throw new Refusal(parsed.error);
  const records = parsed.value as Highlight[];
  const problems = problemsOfRecords(VERSIONS[VERSION].record, records, ids.size);
  if (problems.length > 0) throw new Refusal(invalid(problems).error);
  for (const { id } of records) {
    const before = ids.get(id);
    if (before !== undefined) throw new Refusal(invalid([{ where: `highlights[${ids.size}].id`, what: 'same', more: `highlights[${before}].id` }]).error);
    ids.set(id, ids.size);
  }
  return records;
}
