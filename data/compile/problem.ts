/** Something wrong with a seed file, said so that its writer can mend it without reading code. */
export interface Problem {
  /** Path below the seeds folder's parent, with forward slashes. */
  file: string;
  line?: number;
  /** Where in the file: `paragraphs[3].claims[0].value`. */
  path: string;
  message: string;
  remedy: string;
}

export type Path = readonly (string | number)[];

export const pathText = (path: Path) =>
  path.map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i ? '.' : ''}${part}`)).join('');

export function problemText(problem: Problem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  return `${place}  ${problem.path ? `${problem.path}: ` : ''}${problem.message}\n    remedy: ${problem.remedy}`;
}

export const sortProblems = (problems: readonly Problem[]) =>
  [...problems].sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0) || a.path.localeCompare(b.path));
