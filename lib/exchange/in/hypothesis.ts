/** What Hypothesis's client exports (`annotations`), and what its API answers to a search (`rows`). */
import { z } from 'zod';
import { MAX_NOTE, MAX_URL } from '../../limits.ts';
import { problemsOf } from '../problems.ts';
import { digestOf } from './digest.ts';
import { foreignItem } from './foreign.ts';
import { IsoTime, quoteAmong, Selector, timeOf } from './schemas.ts';
import type { ImportContext, Item } from './types.ts';

/** The client says a title is a text, the server sends a list of them. */
const Title = z.union([z.string(), z.array(z.string())]);

const Annotation = z.object({
  id: z.string().max(100).nullish(),
  created: IsoTime,
  updated: IsoTime.optional(),
  uri: z.string().max(MAX_URL),
  text: z.string().max(MAX_NOTE).nullish(),
  tags: z.array(z.string()).nullish(),
  document: z.object({ title: Title.nullish() }).nullish(),
  references: z.array(z.string()).nullish(),
  target: z.array(z.object({ selector: z.array(Selector).nullish() })).nullish(),
});
type Annotation = z.infer<typeof Annotation>;

/** People named in a note are links in its text, which the client writes as their names. */
const MENTION = /<a\b[^>]*\bdata-hyp-mention\b[^>]*>([^<]*)<\/a>/gi;

export const hypothesisId = (id: string): string => `hypothesis:${id}`;

export async function hypothesisItem(value: unknown, context: ImportContext, at: readonly PropertyKey[]): Promise<Item> {
  const checked = Annotation.safeParse(value);
  if (!checked.success) return { problems: problemsOf(checked.error.issues, at) };
  const { data } = checked;
  if (data.references?.length) return { left: 'reply' };
  const quote = quoteAmong(data.target?.[0]?.selector ?? []);
  if (!quote?.exact.trim()) return { left: 'page-note' };
  const { uri, created, updated = created, text, tags } = data;
  const id = data.id ? hypothesisId(data.id) : hypothesisId(await digestOf(uri, quote.exact, quote.prefix ?? '', created));
  return foreignItem({
    ...quote, id, url: uri, title: [data.document?.title ?? []].flat()[0], note: (text ?? '').replaceAll(MENTION, '$1'), tags: tags ?? [],
    createdAt: timeOf(created), updatedAt: timeOf(updated),
  }, context, at);
}
