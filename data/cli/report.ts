/**
 * `npm run data:report` prints the audit of the dataset as Markdown; `--html` as a page, `--json` for programs;
 * `--out <file>` writes it to a file.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { toHtml } from '../report/html.ts';
import { toJson } from '../report/json.ts';
import { toMarkdown } from '../report/markdown.ts';
import { TITLE, reportBlocks } from '../report/report.ts';
import type { Dataset } from '../schema.ts';
import { ROOT, fail } from './arguments.ts';
import { compileOrFail } from './seeds.ts';

const { values } = parseArgs({
  options: { html: { type: 'boolean', default: false }, json: { type: 'boolean', default: false }, out: { type: 'string' }, root: { type: 'string', default: ROOT } },
});

function render(dataset: Dataset): string {
  if (values.json) return `${toJson(dataset)}\n`;
  return values.html ? toHtml(TITLE, reportBlocks(dataset)) : toMarkdown(reportBlocks(dataset));
}

/** A reader of the pipe may stop early (`| head`); that is no failure. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  const text = render(compileOrFail(resolve(values.root)));
  if (values.out) writeFileSync(resolve(values.out), text);
  else process.stdout.write(text);
} catch (error) {
  fail((error as Error).message);
}
