/** The first step of reading any file: its JSON, and how what is wrong with it is told. */
import { MAX_PROBLEMS } from '../limits.ts';
import type { Failure, Result } from '../messages/messages.ts';
import { fail, ok } from '../messages/result.ts';
import { firstNonJson, lineAndColumn } from './json-position.ts';

export function parseJsonFile(json: string): Result<unknown> {
  // Editors on Windows put a byte order mark before the text.
  const text = json.replace(/^\uFEFF/, '');
  try {
    return ok(JSON.parse(text));
  } catch {
    const { line, column } = lineAndColumn(text, firstNonJson(text));
    const where = `line ${line}, column ${column}`;
    return fail('import-not-json', `import: ${where}`, { problems: [where], count: 1 });
  }
}

export function invalid(problems: string[]): { ok: false; error: Failure } {
  return fail('import-invalid', `import: ${problems[0]}`, { problems: problems.slice(0, MAX_PROBLEMS), count: problems.length });
}

interface Issue { path: PropertyKey[]; message: string }

/** `highlights[3].page.url: what is wrong with it`, one line each; `at` is where in the file the checked value stands. */
export const problemsOf = (issues: readonly Issue[], at: readonly PropertyKey[] = []): string[] =>
  issues.map(({ path, message }) => `${writtenPath([...at, ...path])}: ${message}`);

const writtenPath = (path: readonly PropertyKey[]): string => path.reduce<string>((text, key) => text + step(key, text === ''), '') || 'file';

/** Keys that are no names, such as addresses, stand in quotes. */
function step(key: PropertyKey, first: boolean): string {
  if (typeof key === 'number') return `[${key}]`;
  const name = String(key);
  if (!/^[\w@$-]+$/.test(name)) return `[${JSON.stringify(name)}]`;
  return first ? name : `.${name}`;
}
