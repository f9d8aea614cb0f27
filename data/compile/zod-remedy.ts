import type { z } from 'zod';
import type { Path } from './problem.ts';

interface Explained { path: Path; message: string; remedy: string }
type Issue = z.core.$ZodIssue;

const LANGUAGE_NAMES: Record<string, string> = { en: 'English', de: 'German', fr: 'French' };
const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value === null || value === undefined ? undefined : (value as Record<string | number, unknown>)[key]), data);
const asPath = (path: readonly PropertyKey[]): Path => path.map((part) => (typeof part === 'symbol' ? String(part) : part));

/** What a writer of YAML calls zod's types. */
const TYPE_NAMES: Record<string, string> = { string: 'a text', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list', object: 'a mapping (`key: value`)', record: 'a mapping (`key: value`)' };
const typeName = (type: string) => TYPE_NAMES[type] ?? type;
const foundName = (value: unknown) => (Array.isArray(value) ? 'a list' : typeName(typeof value));

function explainMissing(path: Path, expected: string, value: unknown): Explained {
  const key = String(path.at(-1) ?? '');
  if (!key) return { path, message: 'the file is empty', remedy: 'Write the seed, or delete the file.' };
  if (key in LANGUAGE_NAMES) return { path, message: `the ${LANGUAGE_NAMES[key]} text is missing`, remedy: `Add \`${key}:\` with the text in ${LANGUAGE_NAMES[key]}; reader texts need en, de and fr.` };
  return { path, message: `\`${key}\` is ${value === null ? 'empty' : 'missing'}`, remedy: value === null ? `Give \`${key}\` ${expected}, or remove it if it may be left out.` : `Add \`${key}\`: ${expected}.` };
}

function explainType(issue: Issue & { code: 'invalid_type' }, path: Path, value: unknown): Explained {
  const expected = typeName(issue.expected);
  if (value === undefined || value === null) return explainMissing(path, expected, value);
  const remedy = issue.expected === 'string' && typeof value === 'number' ? `Put the value in quotes: "${value}".` : `Write ${expected} here.`;
  return { path, message: `${expected} is expected, found ${foundName(value)}`, remedy };
}

function explainChoice(issue: Issue & { code: 'invalid_value' }, path: Path, value: unknown): Explained {
  const choices = `one of ${issue.values.join(', ')}`;
  if (value === undefined || value === null) return explainMissing(path, choices, value);
  return { path, message: `${JSON.stringify(value)} is not allowed`, remedy: `Use ${choices}.` };
}

const KEY_REMEDIES: Record<string, string> = {
  claims: 'A claim needs its place: put it under `paragraphs: - n: … claims:` (news) or `sections: - section: … claims:` (reference).',
  source: 'The source is the file the claim stands in; remove `source`.',
  paragraph: 'The paragraph is the `n` the claim stands under; remove `paragraph`.',
};

function explainKeys(issue: Issue & { code: 'unrecognized_keys' }, path: Path): Explained[] {
  return issue.keys.map((key) => ({
    path: [...path, key], message: `\`${key}\` is not known here`,
    remedy: KEY_REMEDIES[key] ?? 'Correct the spelling or remove the key; data/schema.ts lists what each seed may hold.',
  }));
}

/** Of a union, the branch the writer meant: no foreign keys, then fewest errors. */
function meantBranch(branches: Issue[][]): Issue[] {
  const foreign = (issues: Issue[]) => issues.filter((issue) => issue.code === 'unrecognized_keys' && issue.path.length === 0).length;
  return branches.toSorted((a, b) => foreign(a) - foreign(b) || a.length - b.length)[0] ?? [];
}

function explainUnion(issue: Issue & { code: 'invalid_union' }, data: unknown, path: Path): Explained[] {
  const branch = meantBranch(issue.errors as Issue[][]);
  const foreign = branch.some((inner) => inner.code === 'unrecognized_keys' && inner.path.length === 0);
  if (!branch.length || foreign) {
    return [{ path, message: 'the value is of no known type', remedy: 'Write exactly one of date, quantity, entities, terms, title.' }];
  }
  return branch.flatMap((inner) => explainIssue({ ...inner, path: [...issue.path, ...inner.path] }, data));
}

const REMEDIES: Partial<Record<Issue['code'], string>> = {
  too_small: 'Give at least one; write no empty text.',
  too_big: 'Use a smaller value.',
  invalid_format: 'Correct the format.',
  invalid_key: 'Use a lower-case id, words joined by hyphens.',
  custom: 'Shorten or correct the value.',
};

/** Turns one zod issue into what the writer of a seed needs to know. */
export function explainIssue(issue: Issue, data: unknown): Explained[] {
  const path = asPath(issue.path);
  if (issue.code === 'invalid_type') return [explainType(issue, path, valueAt(data, path))];
  if (issue.code === 'unrecognized_keys') return explainKeys(issue, path);
  if (issue.code === 'invalid_union') return explainUnion(issue, data, path);
  if (issue.code === 'invalid_value') return [explainChoice(issue, path, valueAt(data, path))];
  return [{ path, message: issue.message, remedy: REMEDIES[issue.code] ?? 'Correct the value.' }];
}
