/** What is wrong in a file, as data: the reader is told in the reader's language (`components/exchange/problem-text.ts`). */
import type { z } from 'zod';
import type { Problem } from '../messages/messages.ts';

type Issue = z.core.$ZodIssue;

/** A custom check may say in these what kind of problem it found. */
export type ProblemParams = Pick<Problem, 'what' | 'more'>;

/** `at` is where in the file the checked value stands. */
export const problemsOf = (issues: readonly Issue[], at: readonly PropertyKey[] = []): Problem[] => issues.flatMap((issue) => problemsIn(issue, [...at, ...issue.path]));

function problemsIn(issue: Issue, path: readonly PropertyKey[]): Problem[] {
  const tell = (what: Problem['what'], more?: unknown): Problem[] => [{ where: writtenPath(path), what, ...(more === undefined ? {} : { more: String(more) }) }];
  switch (issue.code) {
    // Values are not kept in issues: that there was none stands in the message alone.
    case 'invalid_type': return issue.message.endsWith('undefined') ? tell('missing') : tell('type', issue.expected);
    case 'unrecognized_keys': return issue.keys.map((key) => ({ where: writtenPath([...path, key]), what: 'unknown' }));
    case 'too_big': return tell(isLength(issue.origin) ? 'long' : 'large', issue.maximum);
    case 'too_small': return tell(isLength(issue.origin) ? 'short' : 'small', issue.minimum);
    case 'invalid_value': return tell('value', issue.values.map(String).join(', '));
    case 'invalid_format': return tell('format', issue.format);
    case 'invalid_union': return issue.errors.length > 0 ? problemsOf(nearest(issue.errors), path) : tell('other');
    default: {
      const { what, more, issues } = ('params' in issue ? issue.params ?? {} : {}) as Partial<ProblemParams> & { issues?: Issue[] };
      return issues ? problemsOf(issues, path) : tell(what ?? 'other', more);
    }
  }
}

const isLength = (origin: string): boolean => origin === 'string' || origin === 'array';

/** Of the forms a value may have, the one it comes closest to: what is wrong with it lies deepest. */
const nearest = (forms: readonly Issue[][]): Issue[] =>
  [...forms].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0]!;
const depth = (issues: readonly Issue[]): number => Math.max(...issues.map(({ path }) => path.length));

/** For the console, and for tests. */
export const problemLine = ({ where, what, more }: Problem): string => `${where}: ${what}${more === undefined ? '' : ` ${more}`}`;

const writtenPath = (path: readonly PropertyKey[]): string => path.reduce<string>((text, key) => text + step(key, text === ''), '') || 'file';

/** Keys that are no names, such as addresses, stand in quotes. */
function step(key: PropertyKey, first: boolean): string {
  if (typeof key === 'number') return `[${key}]`;
  const name = String(key);
  if (!/^[\w@$-]+$/.test(name)) return `[${JSON.stringify(name)}]`;
  return first ? name : `.${name}`;
}
