import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, isNode, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { Path, Problem } from './problem.ts';

export interface SeedFile {
  /** Path from the seeds folder's parent: `seeds/entities/lawzero.yaml`. */
  path: string;
  data: unknown;
  /** Line of the value at a path, or of the nearest thing around it that exists. */
  lineOf(path: Path): number;
}

export interface SeedFolder { files: SeedFile[]; problems: Problem[] }

function locator(document: Document, lines: LineCounter): SeedFile['lineOf'] {
  return (path) => {
    for (let length = path.length; length >= 0; length--) {
      const node = length ? document.getIn(path.slice(0, length), true) : document.contents;
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
}

const SYNTAX_REMEDY = 'Correct the syntax at this line; quote texts that contain ": ", "#" or begin with a special character.';

/** One problem a line: the parser's further complaints about it follow from the first. */
function syntaxProblems(path: string, document: Document, lines: LineCounter): Problem[] {
  const byLine = Map.groupBy(document.errors, (error) => lines.linePos(error.pos[0]).line);
  return [...byLine].map(([line, [error]]) => ({ file: path, line, path: '', message: `not valid YAML: ${error!.message}`, remedy: SYNTAX_REMEDY }));
}

/** Reads one YAML text; syntax errors and repeated keys become problems. */
export function parseSeed(path: string, text: string): { file: SeedFile; problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const problems = syntaxProblems(path, document, lines);
  const data: unknown = problems.length ? undefined : document.toJS();
  return { file: { path, data, lineOf: locator(document, lines) }, problems };
}

export function seedFolderOf(texts: Iterable<readonly [path: string, text: string]>): SeedFolder {
  const parsed = [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, text]) => parseSeed(path, text));
  return { files: parsed.map((p) => p.file), problems: parsed.flatMap((p) => p.problems) };
}

/** Every `.yaml` file below the folder. Throws when the folder does not exist. */
export function readSeeds(folder: string): SeedFolder {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`There is no seeds folder at ${folder}.`);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.ya?ml$/.test(name));
  return seedFolderOf(names.map((name) => [`seeds/${name.replaceAll('\\', '/')}`, readFileSync(join(folder, name), 'utf8')]));
}
