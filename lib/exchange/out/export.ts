/** Highlights as a file in any of the formats. Pure: what is written depends on the input alone. */
import { asBibtex } from './bibtex.ts';
import { asCsl } from './csl.ts';
import { asCsv } from './csv.ts';
import { asHtml } from './html.ts';
import { asJson } from './json.ts';
import { asMarkdown } from './markdown.ts';
import { asRis } from './ris.ts';
import { isoDay } from './times.ts';
import type { ExportedFile, ExportFormat, ExportInput } from './types.ts';
import { asWebAnnotation } from './web-annotation.ts';

interface Writer {
  ending: string;
  /** MIME type. */
  type: string;
  write(input: ExportInput): string;
}

const WRITERS: Record<ExportFormat, Writer> = {
  json: { ending: 'json', type: 'application/json', write: asJson },
  jsonld: { ending: 'jsonld', type: 'application/ld+json', write: asWebAnnotation },
  markdown: { ending: 'md', type: 'text/markdown', write: asMarkdown },
  html: { ending: 'html', type: 'text/html', write: asHtml },
  csv: { ending: 'csv', type: 'text/csv', write: asCsv },
  ris: { ending: 'ris', type: 'application/x-research-info-systems', write: asRis },
  bibtex: { ending: 'bib', type: 'application/x-bibtex', write: asBibtex },
  csl: { ending: 'csl.json', type: 'application/vnd.citationstyles.csl+json', write: asCsl },
};

export function exportHighlights(format: ExportFormat, input: ExportInput): ExportedFile {
  const { ending, type, write } = WRITERS[format];
  return { name: `${fileName(input)}.${ending}`, type, text: write(input) };
}

/** Characters of a title in a file's name: enough to know it by, and far from the 255 bytes of file systems. */
const MAX_NAME = 60;

/** `second-source-2026-11-22-title`: letters and digits, which every file system takes. */
function fileName({ title, now }: ExportInput): string {
  const words = title.normalize('NFC').replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, MAX_NAME).toWellFormed().replaceAll(/^-+|-+$/g, '').toLowerCase();
  return ['second-source', isoDay(now.getTime()), words].filter(Boolean).join('-');
}
