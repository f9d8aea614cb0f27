/** From text to a checked file. Nothing is written before all of it is known to be right. */
import type { Result } from '../messages/messages.ts';
import { fail, ok } from '../messages/result.ts';
import { FORMAT, VERSION, VERSIONS, type LibraryFile } from './format.ts';
import { invalid, parseJsonFile, problemsOf } from './json-file.ts';

export function readLibraryFile(json: string): Result<LibraryFile> {
  const parsed = parseJsonFile(json);
  if (!parsed.ok) return parsed;
  const head = checkHead(parsed.value);
  if (!head.ok) return head;
  const { version } = parsed.value as { version: unknown };
  const { schema, upgrade } = VERSIONS[Object.hasOwn(VERSIONS, Number(version)) ? (version as keyof typeof VERSIONS) : VERSION];
  const checked = schema.safeParse(parsed.value);
  if (!checked.success) return invalid(problemsOf(checked.error.issues));
  // The file itself, not zod's copy, which would put the fields in another order.
  const file = upgrade(parsed.value as never);
  const problems = repeated(file);
  return problems.length > 0 ? invalid(problems) : ok(file);
}

function checkHead(value: unknown): Result<null> {
  const { format, version } = (typeof value === 'object' && value !== null ? value : {}) as { format?: unknown; version?: unknown };
  if (format !== FORMAT) return fail('import-wrong-format', `import: format is ${shown(format)}, not "${FORMAT}"`);
  if (typeof version === 'number' && version > VERSION) return fail('import-newer', `import: version ${version}, this program reads ${VERSION}`);
  return ok(null);
}

const shown = (value: unknown) => (JSON.stringify(value) ?? 'missing').slice(0, 60);

/** Two records under one id: which of them is meant cannot be known. */
function repeated(file: LibraryFile): string[] {
  return [
    ...twice('highlights', 'id', file.highlights.map(({ id }) => id)),
    ...twice('flags', 'disagreement', file.flags.map(({ disagreement }) => disagreement)),
    ...twice('sites', 'site', file.sites.map(({ site }) => site)),
    ...twice('dismissals', 'id', file.dismissals.map(({ id }) => id)),
    ...twice('joins', 'key', file.joins.map(({ key }) => key)),
  ];
}

function twice(list: string, field: string, keys: string[]): string[] {
  const first = new Map<string, number>();
  return keys.flatMap((key, index) => {
    const before = first.get(key);
    if (before === undefined) first.set(key, index);
    return before === undefined ? [] : [`${list}[${index}].${field}: the same as ${list}[${before}].${field}`];
  });
}
