/**
 * What a record of the store may look like; the types stand in `types.ts`, and the compiler holds both together.
 * They only check and change nothing: what passes is kept as it came.
 */
import { z } from 'zod';
import {
  MAX_CONTEXT, MAX_DWELL, MAX_ENTITIES, MAX_ID, MAX_LABEL, MAX_LOOKALIKE, MAX_LOOKALIKES, MAX_NOTE, MAX_PARAGRAPH, MAX_PATH, MAX_QUOTE, MAX_TAG, MAX_TAGS, MAX_URL,
} from '../limits.ts';
import type { AnchorState, Selectors } from '../anchor/types.ts';
import { COLORS, SCOPES, VERDICTS } from './types.ts';
import type { Dismissal, DismissedPage, Flag, Highlight, HighlightDraft, MentionQuote, PageJoin, PageMeta, Rewording, Settings, SiteChoice } from './types.ts';
import type { DismissalOfVersion1 } from './version-1.ts';

z.config({ jitless: true });

export const Id = z.string().min(1).max(MAX_ID);
export const Ids = z.array(Id).max(MAX_ENTITIES);
export const Note = z.string().max(MAX_NOTE);
export const Tags = z.array(z.string().max(MAX_TAG).regex(/\S/, 'must not be blank')).max(MAX_TAGS);
export const ColorName = z.enum(COLORS);
export const AnchorStateName = z.enum(['exact', 'moved', 'edited', 'uncertain', 'lost']) satisfies z.ZodType<AnchorState>;
export const VerdictName = z.enum(VERDICTS);
export const Site = z.string().min(1).max(MAX_ID * 2);
const label = z.string().max(MAX_LABEL);
const offset = z.int().min(0);
const time = z.int().min(0);

/** Only addresses a reader can have stood on: no `javascript:`, no `data:`. */
export const Url = z.string().max(MAX_URL).refine(
  (url) => /^(https?|file):\/\//i.test(url) && URL.canParse(url), { params: { what: 'address' } },
);

const TextQuoteRecord = z.strictObject({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().min(1).max(MAX_QUOTE), prefix: z.string().max(MAX_CONTEXT), suffix: z.string().max(MAX_CONTEXT),
});
const lookalikes = z.array(z.string().max(MAX_LOOKALIKE)).max(MAX_LOOKALIKES).optional();

export const SelectorsRecord = z.strictObject({
  range: z.strictObject({
    type: z.literal('RangeSelector'),
    startPath: z.string().max(MAX_PATH), startOffset: offset,
    endPath: z.string().max(MAX_PATH), endOffset: offset,
  }),
  position: z.strictObject({ type: z.literal('TextPositionSelector'), start: offset, end: offset }),
  quote: TextQuoteRecord,
  twins: z.strictObject({ count: offset, index: offset, rival: z.number().min(0).max(1), lookalikes }).optional(),
  said: z.strictObject({ confirmed: TextQuoteRecord.optional(), refused: lookalikes }).optional(),
}) satisfies z.ZodType<Selectors>;

export const PageMetaRecord = z.strictObject({
  url: Url,
  canonical: Url.optional(),
  title: label,
  site: z.string().max(MAX_ID * 2),
  lang: label.optional(),
  byline: label.optional(),
  publisher: label.optional(),
  published: label.optional(),
  modified: label.optional(),
}) satisfies z.ZodType<PageMeta>;

export const DraftRecord = z.strictObject({
  page: PageMetaRecord,
  selectors: SelectorsRecord,
  paragraph: z.string().max(MAX_PARAGRAPH),
  color: ColorName,
  note: Note,
  tags: Tags,
  entities: Ids,
  textHash: z.string().regex(/^[\da-f]{64}$/, 'must be 64 hexadecimal digits').optional(),
}) satisfies z.ZodType<HighlightDraft>;

export const PageKey = z.string().min(1).max(MAX_URL);

export const RewordingRecord = z.strictObject({ words: z.string().max(MAX_QUOTE), noticedAt: time }) satisfies z.ZodType<Rewording>;

export const HighlightRecord = DraftRecord.extend({
  id: Id,
  pageKey: PageKey,
  createdAt: time,
  updatedAt: time,
  deletedAt: time.nullable(),
  datasetVersion: Id,
  disagreements: Ids,
  state: AnchorStateName.optional(),
  rewording: RewordingRecord.optional(),
  framed: z.literal(true).optional(),
}) satisfies z.ZodType<Highlight>;

export const PageJoinRecord = z.strictObject({ key: PageKey, into: PageKey, updatedAt: time }) satisfies z.ZodType<PageJoin>;

export const FlagRecord = z.strictObject({
  disagreement: Id,
  verdict: VerdictName,
  note: Note,
  updatedAt: time,
  datasetVersion: Id,
}) satisfies z.ZodType<Flag>;

export const SettingsRecord = z.strictObject({
  dwell: z.int().min(0).max(MAX_DWELL),
  density: z.enum(['first-per-section', 'first-per-page', 'all']),
  quiet: z.boolean(),
  headingsAndLinks: z.boolean(),
  wholePage: z.boolean().optional(),
  comments: z.boolean().optional(),
}) satisfies z.ZodType<Settings>;

export const SiteChoiceRecord = z.strictObject({ site: Site, on: z.boolean(), updatedAt: time }) satisfies z.ZodType<SiteChoice>;

export const ScopeName = z.enum(SCOPES);
export const Alias = z.string().min(1).max(MAX_ID);
const words = z.string().max(MAX_CONTEXT);
export const MentionQuoteRecord = z.strictObject({ exact: words.min(1), before: words, after: words, nth: offset }) satisfies z.ZodType<MentionQuote>;
export const DismissedPageRecord = z.strictObject({ key: PageKey, url: Url, title: label }) satisfies z.ZodType<DismissedPage>;

/** The id of a dismissal for a page holds the page's key. */
const said = { id: z.string().min(1).max(MAX_URL + MAX_ID * 4), entity: Id, site: Site, updatedAt: time };
export const DismissalRecord = z.discriminatedUnion('scope', [
  z.strictObject({ ...said, scope: z.literal('here'), page: DismissedPageRecord, quote: MentionQuoteRecord }),
  z.strictObject({ ...said, scope: z.literal('page'), page: DismissedPageRecord }),
  z.strictObject({ ...said, scope: z.literal('site') }),
  z.strictObject({ ...said, scope: z.literal('alias'), alias: Alias }),
]) satisfies z.ZodType<Dismissal>;

/** As version 1 of database and files had it: all were for a site. */
export const DismissalRecordOfVersion1 = z.strictObject(said) satisfies z.ZodType<DismissalOfVersion1>;
