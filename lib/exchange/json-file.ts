/** The first step of reading any file: its JSON, and how what is wrong with it is told. */
import { MAX_PROBLEMS } from '../limits.ts';
import type { Failure, FailureCode, Problem, Result } from '../messages/messages.ts';
import { fail, ok } from '../messages/result.ts';
import { firstNonJson, lineAndColumn } from './json-position.ts';
import { problemLine } from './problems.ts';

export function parseJsonFile(json: string): Result<unknown> {
  // Editors on Windows put a byte order mark before the text.
  const text = json.replace(/^\uFEFF/, '');
  try {
    return ok(JSON.parse(text));
  } catch {
    const { line, column } = lineAndColumn(text, firstNonJson(text));
    return refused('import-not-json', [{ where: `${line}:${column}`, what: 'syntax' }]);
  }
}

interface Refused { ok: false; error: Failure }

export const invalid = (problems: readonly Problem[]): Refused => refused('import-invalid', problems);

export const refused = (code: FailureCode, problems: readonly Problem[]): Refused =>
  fail(code, `import: ${problemLine(problems[0]!)}`, { problems: problems.slice(0, MAX_PROBLEMS), count: problems.length });
