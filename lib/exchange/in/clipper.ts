/**
 * Highlights of Obsidian Web Clipper: pages with their highlights, as HTML. An export holds what is made to be read (`text`, `timestamp`, `notes`) and,
 * in newer files, the stored records beside it under `data`, which say more: the words around, and where one highlight ends and the next begins.
 */
import { z } from 'zod';
import { MAX_NOTE, MAX_URL } from '../../limits.ts';
import { problemsOf, type ProblemParams } from '../problems.ts';
import { digestOf } from './digest.ts';
import { foreignItem, type Foreign } from './foreign.ts';
import { textOfHtml } from './html-text.ts';
import { IsoTime, timeOf } from './schemas.ts';
import type { ImportContext, Item } from './types.ts';

const Clip = z.object({
  text: z.string().optional(),
  content: z.string().optional(),
  timestamp: IsoTime.optional(),
  id: z.string().optional(),
  notes: z.array(z.string().max(MAX_NOTE)).nullish(),
  textQuote: z.object({ prefix: z.string(), suffix: z.string() }).optional(),
}).refine(({ text, content }) => text ?? content, { path: ['text'], params: { what: 'missing' } satisfies ProblemParams });
type Clip = z.infer<typeof Clip>;

const Page = z.object({
  url: z.string().max(MAX_URL).min(1),
  title: z.string().nullish(),
  highlights: z.array(z.unknown()),
  data: z.array(z.unknown()).optional(),
});

type PageFacts = Pick<Foreign, 'url' | 'title'>;

export async function clipperItems(value: unknown, context: ImportContext, at: readonly PropertyKey[]): Promise<Item[]> {
  const page = Page.safeParse(value);
  if (!page.success) return [{ problems: problemsOf(page.error.issues, at) }];
  const { url, title, highlights, data } = page.data;
  const [clips, field] = data?.length ? [data, 'data'] : [highlights, 'highlights'];
  const items = await Promise.all(clips.map((clip, index) => clipItems(clip, { url, title: title ?? '' }, context, [...at, field, index])));
  return items.flat();
}

async function clipItems(value: unknown, page: PageFacts, context: ImportContext, at: readonly PropertyKey[]): Promise<Item[]> {
  const clip = Clip.safeParse(value);
  if (!clip.success) return [{ problems: problemsOf(clip.error.issues, at) }];
  const parts = partsOf(clip.data);
  if (parts.length === 0) return [{ left: 'page-note' }];
  const time = clipTime(clip.data, context.now);
  return Promise.all(parts.map(async (exact, index) => foreignItem({
    ...page, ...clip.data.textQuote, exact, id: `clipper:${await digestOf(page.url, exact)}`, tags: [],
    note: index === 0 ? (clip.data.notes ?? []).join('\n\n') : '', createdAt: time + index, updatedAt: time + index,
  }, context, at)));
}

/** Made to be read, highlights of one selection are one text with blank lines between them; each has a place of its own on the page. */
const partsOf = ({ text, content = '' }: Clip): string[] => (text === undefined ? [content] : text.split('\n\n')).map(textOfHtml).filter(Boolean);

/**
 * Ids are times, `1735689600000`, with a number where one selection made several, `1735689600000_tx_2`; a millisecond each keeps their order.
 * Milliseconds since 2001 have 12 digits or more; an id that is no time has another shape.
 */
const TIME_ID = /^(\d{12,14})(?:_[a-z]+_(\d{1,4}))?$/;

/** A highlight without a time is as old as its reading; reading it again changes nothing then. */
function clipTime({ timestamp, id }: Clip, now: Date): number {
  if (timestamp) return timeOf(timestamp);
  const [, time, index = '0'] = TIME_ID.exec(id ?? '') ?? [];
  return time ? Number(time) + Number(index) : now.getTime();
}
