import { parseEdtf } from '../../../lib/values/edtf.ts';
import { fitsPart } from '../../../lib/values/part.ts';
import type { Part } from '../../../lib/values/edtf.ts';
import { report } from '../context.ts';
import type { Context } from '../context.ts';
import type { Path } from '../problem.ts';
import type { Located } from '../shape.ts';

const EXAMPLES = 'Write EDTF: "2026", "2026-09", "2026-09-15", "2026-10/2026-12", "2025-05/..".';

export function checkDate(context: Context, at: Located<unknown>, path: Path, date: string): void {
  if (!parseEdtf(date)) report(context, at, path, `"${date}" is not a date`, EXAMPLES);
}

export function checkDateValue(context: Context, at: Located<unknown>, path: Path, value: { date: string; part?: Part }): void {
  checkDate(context, at, [...path, 'date'], value.date);
  if (value.part && parseEdtf(value.date) && !fitsPart(value.date, value.part)) {
    report(context, at, [...path, 'part'], `"${value.date}" does not lie ${value.part} in its month or year`,
      'Late 2026 is "2026-10/2026-12", mid-September "2026-09-11/2026-09-20"; correct the interval or drop `part`.');
  }
}
