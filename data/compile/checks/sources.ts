import { report } from '../context.ts';
import type { Context } from '../context.ts';
import type { Located, SourceSeedOut } from '../shape.ts';
import { checkClaim } from './claims.ts';
import { checkDate } from './dates.ts';
import { known } from './known.ts';

function checkParts(context: Context, at: Located<SourceSeedOut>): void {
  const { kind, file, sha256, paragraphs, sections } = at.seed;
  if (kind === 'reference') {
    if (!sections.length) report(context, at, ['sections'], 'a reference source has named sections', 'Add `sections:` with a name and claims each.');
    if (paragraphs.length) report(context, at, ['paragraphs'], 'a reference source has no numbered paragraphs', 'Move the claims to `sections:`.');
    return;
  }
  if (!file) report(context, at, ['file'], 'the name of the original text file is missing', 'Add `file:`; `npm run data:verify` looks for it.');
  if (!sha256) report(context, at, ['sha256'], 'the checksum of the original text is missing', 'Add `sha256:`; `sha256sum <file>` prints it.');
  if (!paragraphs.length) report(context, at, ['paragraphs'], 'the source has no paragraphs', 'List every non-empty line with `n` and `kind`.');
  if (sections.length) report(context, at, ['sections'], 'a news source has numbered paragraphs, not sections', 'Move the claims to `paragraphs:`.');
}

function checkParagraphs(context: Context, at: Located<SourceSeedOut>): void {
  at.seed.paragraphs.forEach((paragraph, i) => {
    if (paragraph.n !== i + 1) {
      report(context, at, ['paragraphs', i, 'n'], `paragraph ${paragraph.n} stands where ${i + 1} is expected`, 'List every non-empty line once, in order, from 1.');
    }
    if (paragraph.claims.length && (paragraph.kind === 'advertising' || paragraph.kind === 'boilerplate')) {
      report(context, at, ['paragraphs', i, 'claims'], `claims from a paragraph of ${paragraph.kind}`, 'Advertising and boilerplate yield no claims; drop them or correct `kind`.');
    }
    paragraph.claims.forEach((claim, j) => checkClaim(context, at, ['paragraphs', i, 'claims', j], claim));
  });
  at.seed.sections.forEach((section, i) => section.claims.forEach((claim, j) => checkClaim(context, at, ['sections', i, 'claims', j], claim)));
}

function checkCopy(context: Context, at: Located<SourceSeedOut>): void {
  const { copyOf, id } = at.seed;
  if (!copyOf || !known(context, 'sources', copyOf, at, ['copyOf'])) return;
  if (copyOf === id) report(context, at, ['copyOf'], 'a source cannot be a copy of itself', 'Name the original.');
  else if (context.source.get(copyOf)?.copyOf) report(context, at, ['copyOf'], `"${copyOf}" is itself a copy`, `Name the original, "${context.source.get(copyOf)?.copyOf}".`);
}

export function checkSources(context: Context): void {
  for (const at of context.seeds.sources) {
    checkParts(context, at);
    checkDate(context, at, ['date', 'value'], at.seed.date.value);
    checkParagraphs(context, at);
    checkCopy(context, at);
  }
}
