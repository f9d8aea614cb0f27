/** What each request to the background must look like. zod lives here and behind it, never in a content script. */
import { z } from 'zod';
import { LANGUAGES } from '../../data/schema.ts';
import { MAX_IDS, MAX_LABEL, MAX_QUOTE, MAX_TAG, MAX_URL, isMuchText, isMuchToSight, unitsOf } from '../limits.ts';
import { Alias, AnchorStateName, ColorName, DraftRecord, Id, Ids, MentionQuoteRecord, Note, PageKey, ScopeName, SelectorsRecord, SettingsRecord, Tags, Url, VerdictName } from '../store/schema.ts';
import type { RequestName, Requests } from './messages.ts';

/** Characters of a place in the options page: a search for a part of a quote, each letter of which may be written as nine. */
const MAX_HASH = 1_000;

const nothing = z.strictObject({});
const ids = z.strictObject({ ids: z.array(Id).max(MAX_IDS) });
const step = { step: Id.optional() };
const idsAtOnce = ids.extend(step);

export const REQUEST_SCHEMAS = {
  // Any text: `pageKey` believes an address only when it can be read.
  'page.hello': z.strictObject({ url: Url, canonical: z.string().max(MAX_URL).optional() }),
  // Each text may have a line's end added.
  'page.sight': z.strictObject({ texts: z.array(z.string()).refine((texts) => !isMuchToSight(texts.length, unitsOf(texts) - texts.length)), quiet: z.boolean(), load: z.boolean() }),
  'annotate.load': nothing,
  'page.judge': z.strictObject({
    texts: z.array(z.string()).refine((texts) => !isMuchText(texts)), quiet: z.boolean(),
    facts: z.strictObject({ lang: z.enum(LANGUAGES).optional(), title: z.string().max(MAX_LABEL).optional(), date: z.string().max(MAX_LABEL).optional() }),
  }),
  'judge.load': nothing,
  'sights.quiet': nothing,
  'card.load': nothing,
  'card.shown': z.strictObject({ by: z.string().max(40) }),
  'card.get': z.strictObject({ entity: Id }),
  'entities.brief': z.strictObject({ entities: z.array(Id).max(MAX_IDS) }),
  'flag.set': z.strictObject({ disagreement: Id, verdict: VerdictName.nullable(), note: Note.optional() }),
  'highlight.save': z.strictObject({ draft: DraftRecord, ...step }),
  'highlight.delete': idsAtOnce,
  'highlight.restore': idsAtOnce,
  'highlight.edit': z.strictObject({
    id: Id, note: Note.optional(), tags: Tags.optional(), color: ColorName.optional(), selectors: SelectorsRecord.optional(), entities: Ids.optional(), ...step,
  }),
  'highlight.opening': z.strictObject({ id: Id }),
  'highlight.opened': ids,
  'highlight.bulk': z.strictObject({
    ids: ids.shape.ids, change: z.strictObject({ color: ColorName.optional(), addTags: Tags.optional(), removeTags: Tags.optional() }), ...step,
  }),
  'pages.merge': z.strictObject({ key: PageKey, into: PageKey, ...step }),
  'pages.split': z.strictObject({ key: PageKey, ...step }),
  'library.undo': z.strictObject({ ...step, redo: z.boolean().optional() }),
  'tags.suggest': z.strictObject({ typed: z.string().max(MAX_TAG) }),
  'highlight.purge': ids,
  'highlight.anchored': z.strictObject({ url: Url, states: z.array(z.strictObject({ id: Id, state: AnchorStateName, words: z.string().max(MAX_QUOTE).optional() })).max(MAX_IDS) }),
  'dismiss.add': z.strictObject({
    scope: ScopeName, entity: Id, alias: Alias, quote: MentionQuoteRecord.optional(), url: Url, canonical: Url.optional(), title: z.string().max(MAX_LABEL),
  }),
  'dismiss.undo': ids,
  'site.get': z.strictObject({ url: Url }),
  'site.set': z.strictObject({ url: Url, on: z.boolean() }),
  'tab.annotate': z.strictObject({ tab: z.int() }),
  'tab.save': z.strictObject({ tab: z.int() }),
  'settings.set': SettingsRecord.partial(),
  'library.export': nothing,
  'library.import': z.strictObject({ job: Id }),
  'library.cancel': z.strictObject({ job: Id }),
  'library.erase': z.strictObject({ backups: z.boolean() }),
  'backup.make': nothing,
  'backup.restore': z.strictObject({ id: z.int(), job: Id.optional(), rebuild: z.boolean().optional() }),
  'backup.delete': z.strictObject({ ids: z.array(z.int()).max(MAX_IDS) }),
  'options.open': z.strictObject({ hash: z.string().max(MAX_HASH).regex(/^[\w./?=&:%+*-]*$/).optional() }),
} satisfies { [N in RequestName]: z.ZodType<Requests[N]['ask']> };
