/** From text to a checked file. Nothing is written before all of it is known to be right. */
import type { z } from 'zod';
import type { Problem, Result } from '../messages/messages.ts';
import { ok } from '../messages/result.ts';
import { FORMAT, VERSION, VERSIONS, type LibraryFile } from './format.ts';
import { invalid, parseJsonFile, refused } from './json-file.ts';
import { problemsOf } from './problems.ts';

export function readLibraryFile(json: string): Result<LibraryFile> {
  const parsed = parseJsonFile(json);
  return parsed.ok ? checkLibrary(parsed.value) : parsed;
}

export function checkLibrary(value: unknown, onProgress?: OnProgress): Result<LibraryFile> {
  const head = checkHead(value);
  if (!head.ok) return head;
  const { version, highlights } = value as { version: unknown; highlights?: unknown };
  const { frame, record, upgrade } = VERSIONS[Object.hasOwn(VERSIONS, Number(version)) ? (version as keyof typeof VERSIONS) : VERSION];
  const wrong = problemsOf(frame.safeParse(value).error?.issues ?? []);
  if (Array.isArray(highlights)) wrong.push(...problemsOfRecords(record, highlights, 0, onProgress));
  if (wrong.length > 0) return invalid(wrong);
  // The file itself, not zod's copy, which would put the fields in another order.
  const file = upgrade(value as never);
  const problems = repeated(file);
  return problems.length > 0 ? invalid(problems) : ok(file);
}

export type OnProgress = (done: number, total: number) => void;
/** Records between two words about how far it is. */
const TELL_EVERY = 1_000;

/** `from` is the place in the file of the first of the highlights. */
export function problemsOfRecords(record: z.ZodType, highlights: readonly unknown[], from: number, onProgress?: OnProgress): Problem[] {
  return highlights.flatMap((highlight, at) => {
    if (at % TELL_EVERY === 0) onProgress?.(at, highlights.length);
    return problemsOf(record.safeParse(highlight).error?.issues ?? [], ['highlights', from + at]);
  });
}

function checkHead(value: unknown): Result<null> {
  const { format, version } = (typeof value === 'object' && value !== null ? value : {}) as { format?: unknown; version?: unknown };
  if (format !== FORMAT) return refused('import-wrong-format', [formatProblem(format)]);
  if (typeof version === 'number' && version > VERSION) return refused('import-newer', [{ where: 'version', what: 'large', more: String(VERSION) }]);
  return ok(null);
}

export const formatProblem = (format: unknown): Problem => ({ where: 'format', ...(format === undefined ? { what: 'missing' } : { what: 'value', more: FORMAT }) });

/** Two records under one id: which of them is meant cannot be known. */
function repeated(file: LibraryFile): Problem[] {
  return [
    ...twice('highlights', 'id', file.highlights.map(({ id }) => id)),
    ...twice('flags', 'disagreement', file.flags.map(({ disagreement }) => disagreement)),
    ...twice('sites', 'site', file.sites.map(({ site }) => site)),
    ...twice('dismissals', 'id', file.dismissals.map(({ id }) => id)),
    ...twice('joins', 'key', file.joins.map(({ key }) => key)),
  ];
}

function twice(list: string, field: string, keys: string[]): Problem[] {
  const first = new Map<string, number>();
  return keys.flatMap((key, index) => {
    const before = first.get(key);
    if (before === undefined) first.set(key, index);
    return before === undefined ? [] : [{ where: `${list}[${index}].${field}`, what: 'same', more: `${list}[${before}].${field}` }];
  });
}
