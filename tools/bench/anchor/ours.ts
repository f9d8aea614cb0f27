import { CONTEXT, twinsOf } from '../../../lib/anchor/describe.ts';
import { LOOKALIKES, seekEdited } from '../../../lib/anchor/edited.ts';
import type { Verdict } from '../../../lib/anchor/exact.ts';
import { seek } from '../../../lib/anchor/seek.ts';
import { toEnd } from '../../../lib/anchor/steps.ts';
import { pageOf, type Quoted } from '../../../lib/anchor/trials.ts';
import type { Selectors, TextQuoteSelector } from '../../../lib/anchor/types.ts';

export type Kept = Pick<Selectors, 'quote' | 'twins'> & { start: number };

/** What is stored of a quote when it is saved, as far as it is text. */
export function keep(quoted: Quoted): Kept {
  const { before, quote: exact, after } = quoted;
  const span = { start: before.length, end: before.length + exact.length };
  const quote: TextQuoteSelector = { type: 'TextQuoteSelector', exact, prefix: before.slice(-CONTEXT), suffix: after.slice(0, CONTEXT) };
  return { quote, twins: twinsOf(quote, span, pageOf(quoted), LOOKALIKES), start: span.start };
}

export const find = (kept: Kept, text: string): Verdict | null => toEnd(seek(kept, text, [kept.start], () => seekEdited(kept, text)));
