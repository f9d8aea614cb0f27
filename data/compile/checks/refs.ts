import type { Relation } from '../../schema.ts';
import { report } from '../context.ts';
import type { Context } from '../context.ts';
import type { Path } from '../problem.ts';
import type { Located, SourceSeedOut } from '../shape.ts';
import { known } from './known.ts';

type Ref = Relation['refs'][number];

function checkParagraph(context: Context, at: Located<unknown>, path: Path, n: number, source: SourceSeedOut): void {
  const paragraph = source.paragraphs.find((p) => p.n === n);
  if (!paragraph) {
    report(context, at, path, `source "${source.id}" has no paragraph ${n}`, `Use a number from 1 to ${source.paragraphs.length}; non-empty lines are counted.`);
  } else if (paragraph.kind === 'advertising' || paragraph.kind === 'boilerplate') {
    report(context, at, path, `paragraph ${n} of "${source.id}" is ${paragraph.kind}`, 'Facts come from news and headings only; point to another paragraph or drop the fact.');
  }
}

function checkRef(context: Context, at: Located<unknown>, path: Path, ref: Ref): void {
  if (!known(context, 'sources', ref.source, at, [...path, 'source'])) return;
  const source = context.source.get(ref.source);
  if (!source) return;
  if (source.kind === 'news') {
    if (ref.paragraph === undefined) report(context, at, path, `no paragraph of "${ref.source}" is named`, 'Add `paragraph:` with the number of the non-empty line.');
    else checkParagraph(context, at, [...path, 'paragraph'], ref.paragraph, source);
  } else if (!source.sections.some((s) => s.section === ref.section)) {
    report(context, at, path, `source "${ref.source}" has no section "${ref.section ?? ''}"`, `Add \`section:\`, one of: ${source.sections.map((s) => s.section).join('; ')}.`);
  }
}

/** Every reference must lead to a paragraph or section that exists and carries facts. */
export function checkRefs(context: Context, at: Located<unknown>, path: Path, refs: readonly Ref[]): void {
  refs.forEach((ref, i) => checkRef(context, at, [...path, i], ref));
}
