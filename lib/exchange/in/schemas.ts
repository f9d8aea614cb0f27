/** Pieces of other tools' files. What they hold besides is ignored. */
import { z } from 'zod';
import { MAX_QUOTE } from '../../limits.ts';

z.config({ jitless: true });

/** A moment; zones and fractions as each tool writes them. */
export const IsoTime = z.iso.datetime({ offset: true, local: true });
export const timeOf = (iso: string): number => Math.round(Date.parse(iso));

export const QuoteSelector = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().max(MAX_QUOTE),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
});
export type QuoteSelector = z.infer<typeof QuoteSelector>;

/** Selectors we do not know are none of our business, but one that names a quote must be one. */
export const Selector = z.looseObject({ type: z.unknown().optional() }).superRefine((selector, context) => {
  if (selector.type !== 'TextQuoteSelector') return;
  const { error } = QuoteSelector.safeParse(selector);
  if (error) context.addIssue({ code: 'custom', params: { issues: error.issues } });
});

export const quoteAmong = (selectors: readonly { type?: unknown }[]): QuoteSelector | undefined =>
  selectors.find(({ type }) => type === 'TextQuoteSelector') as QuoteSelector | undefined;
