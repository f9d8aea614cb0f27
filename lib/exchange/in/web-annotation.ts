/** W3C Web Annotations: our own come back as they went out, others' as far as they quote a text on a page. */
import { z } from 'zod';
import { siteOf } from '../../address/site.ts';
import { MAX_NOTE, MAX_URL } from '../../limits.ts';
import type { Highlight } from '../../store/types.ts';
import { problemsOf, type ProblemParams } from '../problems.ts';
import { uriOf, OWN_ID, RECORD } from '../out/web-annotation.ts';
import { digestOf } from './digest.ts';
import { checkedItem, foreignItem } from './foreign.ts';
import { textOfHtml } from './html-text.ts';
import { hypothesisId } from './hypothesis.ts';
import { IsoTime, quoteAmong, Selector, timeOf, type QuoteSelector } from './schemas.ts';
import type { ImportContext, Item } from './types.ts';

const Iri = z.string().min(1).max(MAX_URL);
const listOf = <T extends z.ZodType>(item: T) => z.union([z.array(item), item.transform((one) => [one])]);

const Body = z.union([
  z.string().max(MAX_NOTE),
  z.looseObject({ value: z.string().max(MAX_NOTE).optional(), purpose: listOf(z.string()).optional(), format: z.unknown().optional() }),
]);

const Target = z.union([
  Iri,
  z.looseObject({
    id: Iri.optional(),
    source: z.union([Iri, z.looseObject({ id: Iri })]).optional(),
    selector: listOf(Selector).optional(),
  }),
]);

const Annotation = z.looseObject({
  id: Iri.optional(),
  type: listOf(z.string()).refine((types) => types.includes('Annotation'), { params: { what: 'value', more: 'Annotation' } satisfies ProblemParams }),
  created: IsoTime.optional(),
  modified: IsoTime.optional(),
  motivation: listOf(z.string()).optional(),
  body: listOf(Body).optional(),
  bodyValue: z.string().max(MAX_NOTE).optional(),
  target: listOf(Target),
  [RECORD]: z.looseObject({ page: z.looseObject({ url: Iri }), selectors: z.looseObject({}) }).optional(),
});
type Annotation = z.infer<typeof Annotation>;

export async function webAnnotationItem(value: unknown, context: ImportContext, at: readonly PropertyKey[]): Promise<Item> {
  const checked = Annotation.safeParse(value);
  if (!checked.success) return { problems: problemsOf(checked.error.issues, at) };
  const { data } = checked;
  const [target] = data.target;
  const place = typeof target === 'object' ? target : { id: target };
  const url = sourceOf(place);
  if (!url || siteOf(url) === null) return { left: 'address' };
  const quote = quoteAmong(place.selector ?? []);
  if (!quote?.exact.trim()) return { left: 'page-note' };
  return data[RECORD] ? ownItem(data, quote, place.selector!, url, at) : strangeItem(data, quote, url, context, at);
}

type Place = Exclude<z.infer<typeof Target>, string>;

function sourceOf({ source, id }: Place): string | undefined {
  if (typeof source === 'string') return source;
  return source?.id ?? id;
}

/** The model's own fields win over the rest of the record: another tool may have changed them. */
function ownItem(data: Annotation, quote: QuoteSelector, selectors: readonly object[], source: string, at: readonly PropertyKey[]): Item {
  const { page, selectors: rest, ...record } = data[RECORD]!;
  const position = selectors.find((selector) => (selector as { type?: unknown }).type === 'TextPositionSelector');
  const url = uriOf(page.url) === source ? page.url : source;
  const { createdAt, updatedAt } = timesOf(data, 0);
  const [note, tags] = [noteOf(data), tagsOf(data)];
  return checkedItem({ ...record, page: { ...page, url }, selectors: { ...rest, quote, position }, note, tags, createdAt, updatedAt } as unknown as Highlight, at);
}

async function strangeItem(data: Annotation, quote: QuoteSelector, url: string, context: ImportContext, at: readonly PropertyKey[]): Promise<Item> {
  const id = data.id ? idOf(data.id) : await digestOf(url, quote.exact, quote.prefix ?? '', data.created ?? '');
  return foreignItem({ ...quote, id: await shortened(id), url, note: noteOf(data), tags: tagsOf(data), ...timesOf(data, context.now.getTime()) }, context, at);
}

/** An annotation without times is as old as its reading, and never newer than what is there. */
function timesOf({ created, modified }: Annotation, now: number): Pick<Highlight, 'createdAt' | 'updatedAt'> {
  const [first, last] = [created ?? modified, modified ?? created];
  return { createdAt: first ? timeOf(first) : now, updatedAt: last ? timeOf(last) : 0 };
}

const HYPOTHESIS = /^https:\/\/hypothes\.is\/a\/([\w-]+)$/;

/** The same annotation has the same id, whichever way it came. */
function idOf(iri: string): string {
  const [, hypothesis] = HYPOTHESIS.exec(iri) ?? [];
  if (hypothesis) return hypothesisId(hypothesis);
  if (iri.startsWith(OWN_ID) && !/%(?![\da-f]{2})/i.test(iri)) return safeDecode(iri.slice(OWN_ID.length)) || iri;
  return iri.replace(/^urn:uuid:/, '');
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Addresses may be longer than an id of the library. */
const LONGEST_ID = 150;
const shortened = async (id: string): Promise<string> => (id.length > LONGEST_ID ? `anno:${await digestOf(id)}` : id);

type BodyObject = Exclude<z.infer<typeof Body>, string>;
const isTag = (body: BodyObject): boolean => body.purpose?.includes('tagging') ?? false;
const objectsOf = ({ body = [] }: Annotation): BodyObject[] => body.filter((one): one is BodyObject => typeof one === 'object');

const tagsOf = (data: Annotation): string[] => objectsOf(data).filter(isTag).flatMap(({ value }) => (value?.trim() ? [value] : []));

/** Several comments become one note; a body elsewhere stays as its address. */
function noteOf(data: Annotation): string {
  const texts = objectsOf(data).filter((body) => !isTag(body)).flatMap(({ value, format }) => (value ? [format === 'text/html' ? textOfHtml(value) : value] : []));
  const addresses = (data.body ?? []).filter((body) => typeof body === 'string');
  return [...(data.bodyValue ? [data.bodyValue] : []), ...texts, ...addresses].join('\n\n');
}
