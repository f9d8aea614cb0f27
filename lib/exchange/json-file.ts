/** The first steps of reading any file: its size, its JSON, and how what is wrong with it is told. */
import { MAX_IMPORT_BYTES, MAX_PROBLEMS } from '../limits.ts';
import type { FailureCode, Problem, Result } from '../messages/messages.ts';
import { fail, ok } from '../messages/result.ts';
import { firstNonJson, lineAndColumn } from './json-position.ts';
import { problemLine } from './problems.ts';

export function parseJsonFile(json: string): Result<unknown> {
  if (isTooLarge(json)) return fail('too-large', `import: more than ${MAX_IMPORT_BYTES} bytes`);
  // Editors on Windows put a byte order mark before the text.
  const text = json.replace(/^\uFEFF/, '');
  try {
    return ok(JSON.parse(text));
  } catch {
    const { line, column } = lineAndColumn(text, firstNonJson(text));
    return refused('import-not-json', [{ where: `${line}:${column}`, what: 'syntax' }]);
  }
}

/** Bytes are counted only where characters leave it open. */
const isTooLarge = (json: string) =>
  json.length > MAX_IMPORT_BYTES || (json.length * 3 > MAX_IMPORT_BYTES && new TextEncoder().encode(json).length > MAX_IMPORT_BYTES);

export const invalid = (problems: readonly Problem[]): Result<never> => refused('import-invalid', problems);

const refused = (code: FailureCode, problems: readonly Problem[]): Result<never> =>
  fail(code, `import: ${problemLine(problems[0]!)}`, { problems: problems.slice(0, MAX_PROBLEMS), count: problems.length });
