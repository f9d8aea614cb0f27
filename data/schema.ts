/**
 * The shape of every seed file and of the compiled dataset, in one place.
 * Seeds are YAML in `seeds/`; `npm run data` checks them against this file and compiles `data/dataset.json`.
 * At run time only the inferred types are used (`import type`), so zod stays out of content scripts.
 */
import { z } from 'zod';

z.config({ jitless: true });

export const LANGUAGES = ['en', 'de', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'ids are lower-case words joined by hyphens');
const line = z.string().trim().min(1);

/** Text for readers: all three languages or none. */
export const LocalText = z.strictObject({ en: line, de: line, fr: line });
export type LocalText = z.infer<typeof LocalText>;

export const ENTITY_TYPES = [
  'agreement', 'concept', 'event', 'infrastructure', 'law', 'office', 'organisation', 'person', 'place', 'product',
] as const;
export const SALIENCES = ['marked', 'quiet', 'never'] as const;
export const MODALITIES = ['happened', 'stated', 'planned', 'expected', 'under-discussion'] as const;
export const PARAGRAPH_KINDS = ['news', 'heading', 'advertising', 'boilerplate'] as const;

/**
 * When an alias counts as a mention:
 * - `unique`: the form means only this entity, in any case of letters;
 * - `exact-case`: only as written (acronyms, brand names);
 * - `context`: only with evidence from the page (a related entity, a role word, a cue);
 * - `after-full-name`: only on a page that also has a form of policy `unique`, `exact-case` or an accepted `context` (surnames);
 * - `never-alone`: never marked; kept so that the form is known (and may be evidence).
 */
export const ALIAS_POLICIES = ['unique', 'exact-case', 'context', 'after-full-name', 'never-alone'] as const;

/**
 * How the form changes in running text:
 * - `none`: never; `name`: personal and proper names (de genitive -s/', en possessive, fr elision before it);
 * - `de-noun`: German noun, endings -s/-es/-n/-en on the last word; `de-adjective-noun`: also declines adjectives inside the name;
 * - `en-noun`: plural and possessive; `fr-noun`: plural of the head word; `acronym`: genitive -s, hyphen compounds as modifier.
 */
export const INFLECTIONS = ['none', 'name', 'de-noun', 'de-adjective-noun', 'en-noun', 'fr-noun', 'acronym'] as const;

export const AliasSeed = z.strictObject({
  form: line,
  /** Languages in which the form is used; `any` for names that are the same everywhere. */
  lang: z.array(z.enum([...LANGUAGES, 'any'])).min(1).default(['any']),
  inflection: z.enum(INFLECTIONS).default('name'),
  policy: z.enum(ALIAS_POLICIES).default('unique'),
  /** May stand as modifier in a German hyphen compound (`STACKIT-Cloud`). */
  compound: z.boolean().default(true),
  /** Words near the form that speak for this entity (any language; a trailing `*` matches the beginning of a word). */
  cues: z.array(line).default([]),
  /** Words near the form that speak for another meaning. */
  against: z.array(line).default([]),
  /** Longer names that contain the form and are not this entity (`Solomon Islands`). */
  not: z.array(line).default([]),
  /** What else the form may mean, in plain words, for editors. */
  otherwise: line.optional(),
});

/** A place in a source: the paragraph is the number of the non-empty line, from 1; reference sources name a section. */
const SourceRef = z.strictObject({ source: id, paragraph: z.int().min(1).optional(), section: line.optional() });

export const RelationSeed = z.strictObject({
  type: id,
  target: id,
  /** EDTF date or interval. */
  date: line.optional(),
  modality: z.enum(MODALITIES).default('stated'),
  refs: z.array(SourceRef).min(1),
});

export const EntitySeed = z.strictObject({
  id,
  type: z.enum(ENTITY_TYPES),
  salience: z.enum(SALIENCES),
  name: LocalText,
  /** What kind of thing it is, two or three words ("Canadian federal minister"). */
  kind: LocalText,
  /** One or two sentences a reader understands without context, in our own words. */
  description: LocalText,
  /** EDTF interval in which the thing exists or is in force. */
  valid: line.optional(),
  /** Events of a numbered series: its number ("the 62nd conference"), where that is certain. */
  edition: z.int().min(1).optional(),
  identifiers: z.array(z.strictObject({ scheme: line, value: line, url: z.url().optional() })).default([]),
  aliases: z.array(AliasSeed).default([]),
  relations: z.array(RelationSeed).default([]),
});

/** `seeds/relation-types.yaml`: how a relation reads from each end. */
export const RelationTypeSeed = z.strictObject({
  id,
  label: LocalText,
  inverse: LocalText,
  /** The two ends concern each other: disagreements about one are shown on the other's card (who signed, part of, heads). */
  close: z.boolean().default(false),
});

/**
 * A typed value, one key tells the type:
 * - `date`: EDTF date or interval, with `part` where the source is vague ("end of 2026" = 2026-10/2026-12, part late);
 * - `quantity`: number(s) with unit; `approx` for "about", `bound` for "up to" / "at least";
 * - `entities`: ids; `terms`: ids of the attribute's vocabulary; both may be lists;
 * - `title`: an office title as the source prints it, and the office it names.
 */
export const ValueSeed = z.union([
  z.strictObject({ date: line, part: z.enum(['early', 'mid', 'late']).optional() }),
  z.strictObject({
    quantity: z.strictObject({
      min: z.number().optional(), max: z.number().optional(), unit: id,
      approx: z.boolean().default(false), bound: z.enum(['exact', 'up-to', 'at-least']).default('exact'),
    }),
  }),
  z.strictObject({ entities: z.array(id).min(1) }),
  z.strictObject({ terms: z.array(id).min(1) }),
  z.strictObject({ title: z.strictObject({ text: line, lang: z.enum(LANGUAGES), office: id }) }),
]);
export type Value = z.infer<typeof ValueSeed>;

export const ClaimSeed = z.strictObject({
  id,
  subject: id,
  attribute: id,
  value: ValueSeed,
  modality: z.enum(MODALITIES),
  /** Entity that is quoted as saying so; absent when the source says it itself. */
  by: id.optional(),
  /** Lists only: overrides the attribute's `complete` ("among other things" is not complete). */
  complete: z.boolean().optional(),
  /** Literal tokens, at most three words each, that stand in the paragraph. */
  evidence: z.array(line.refine((s) => s.split(/\s+/).length <= 3, 'an evidence token has at most three words')).default([]),
  /** For editors: how a relative date was resolved, why a value was chosen. Own words. */
  comment: line.optional(),
});

const KnownDate = z.strictObject({
  /** EDTF. */
  value: line,
  known: z.enum(['stated', 'derived']),
  reason: LocalText,
});

export const SourceSeed = z.strictObject({
  id,
  kind: z.enum(['news', 'reference']),
  title: line,
  /** Short name for a card: two to four words. */
  short: LocalText,
  publisher: z.strictObject({ name: line, known: line }).optional(),
  date: KnownDate,
  language: z.enum([...LANGUAGES, 'mul']),
  url: z.url().optional(),
  /** Name of the original text file and its SHA-256; news sources only. */
  file: line.optional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/).optional(),
  /** Ids of sources that print the same text: they count as one. */
  copyOf: id.optional(),
  paragraphs: z.array(z.strictObject({
    n: z.int().min(1),
    kind: z.enum(PARAGRAPH_KINDS),
    claims: z.array(ClaimSeed).default([]),
  })).default([]),
  /** Reference sources: claims by named section. */
  sections: z.array(z.strictObject({ section: line, claims: z.array(ClaimSeed).min(1) })).default([]),
});

export const TermSeed = z.strictObject({
  label: LocalText,
  /** Wider term: `us-hyperscalers` has parent `us-providers`. */
  parent: id.optional(),
  /** Further wider terms, where one parent does not say all: US hyperscalers are US providers and hyperscalers. */
  alsoWithin: z.array(id).optional(),
  /** Position on an ordered scale, low to high. */
  rank: z.int().optional(),
  /** A generic noun that fits every other term and never contradicts one. */
  generic: z.boolean().default(false),
});

/**
 * How two values of an attribute compare:
 * - `interval`: dates or quantities; disjoint = mismatch, one inside the other = precision;
 * - `hierarchy`: terms with parents; ancestor = precision, otherwise mismatch;
 * - `scale`: terms with rank; different ranks = mismatch;
 * - `set`: lists of items; a subset is no difference unless both lists claim to be complete;
 * - `identity`: one value only; different = mismatch;
 * - `office`: titles; the office counts, not its wording;
 * - `none`: never compared.
 */
export const COMPARE_RULES = ['interval', 'hierarchy', 'scale', 'set', 'identity', 'office', 'none'] as const;

const Hint = z.strictObject({
  /** Cue words, all of which must stand in one sentence with the subject (`a|b` = either; a trailing `*` = word beginning). */
  cues: z.array(line).min(1),
  /** Attributes of terms only: what a sentence with these cues says. Without it the hint finds the attribute, not the value. */
  term: id.optional(),
});

export const AttributeSeed = z.strictObject({
  id,
  label: LocalText,
  value: z.enum(['date', 'quantity', 'entities', 'terms', 'title']),
  compare: z.strictObject({
    rule: z.enum(COMPARE_RULES),
    /** What a mismatch is called. */
    mismatch: z.enum(['contradiction', 'tension']).default('contradiction'),
    /** `set` only: the lists claim to be complete ("three areas"). */
    complete: z.boolean().default(false),
    /** Whether planned beside happened is itself a tension. */
    modality: z.boolean().default(false),
    /** The thing itself changes over time: a later source updates an earlier one instead of contradicting it. */
    updates: z.boolean().default(false),
  }),
  /** 0–100: how much a reader should care; ranks disagreements. */
  weight: z.int().min(0).max(100).default(50),
  terms: z.record(id, TermSeed).default({}),
  hints: z.strictObject({ de: z.array(Hint).default([]), en: z.array(Hint).default([]), fr: z.array(Hint).default([]) }).optional(),
});

/** `seeds/notes/<anything>.yaml`: an editor's note on a disagreement. It explains, never decides. */
export const NoteSeed = z.strictObject({ disagreement: line, note: LocalText });

/** `seeds/units.yaml` */
export const UnitSeed = z.strictObject({
  id,
  label: LocalText,
  /** The unit it converts to: a billion euros is 1000000000 euros. */
  base: z.strictObject({ unit: id, factor: z.number().positive() }).optional(),
});

// ---- the compiled dataset -------------------------------------------------------------------------------------------

export type EntityType = (typeof ENTITY_TYPES)[number];
export type Salience = (typeof SALIENCES)[number];
export type Modality = (typeof MODALITIES)[number];
export type ParagraphKind = (typeof PARAGRAPH_KINDS)[number];
export type AliasPolicy = (typeof ALIAS_POLICIES)[number];
export type Inflection = (typeof INFLECTIONS)[number];
export type CompareRule = (typeof COMPARE_RULES)[number];
export type Alias = z.infer<typeof AliasSeed>;
export type Relation = z.infer<typeof RelationSeed>;
export type Entity = z.infer<typeof EntitySeed>;
export type RelationType = z.infer<typeof RelationTypeSeed>;
export type Term = z.infer<typeof TermSeed>;
export type Attribute = z.infer<typeof AttributeSeed>;
export type Unit = z.infer<typeof UnitSeed>;

/** A claim with the place it comes from; `paragraph` for news, `section` for reference sources. */
export type Claim = z.infer<typeof ClaimSeed> & { source: string; paragraph?: number; section?: string };
/** A source without its claims (they stand in `Dataset.claims`). */
export type Source = Omit<z.infer<typeof SourceSeed>, 'paragraphs' | 'sections'> & { paragraphs: { n: number; kind: ParagraphKind }[] };

export const DISAGREEMENT_KINDS = ['contradiction', 'tension', 'precision', 'superseded', 'stale', 'against-record', 'single-source'] as const;
/** `stale` = stale when published; `single-source` = a quiet badge, not a warning; `against-record` = a source against a reference. */
export type DisagreementKind = (typeof DISAGREEMENT_KINDS)[number];

export interface Side {
  value: Value;
  /** The value for readers. */
  label: LocalText;
  /** Ids of the claims that say so, earliest source first. */
  claims: string[];
}

export interface Disagreement {
  /** `<subject>.<attribute>.<kind>` plus a discriminator where one pair has several; stable when claims are added. */
  id: string;
  subject: string;
  attribute: string;
  kind: DisagreementKind;
  sides: Side[];
  /** True when one source contradicts itself. */
  withinSource: boolean;
  explanation: LocalText;
  /** Higher comes first. */
  rank: number;
  note?: LocalText;
}

export interface Dataset {
  /** SHA-256 (first 12 hex digits) of the content; changes exactly when the content does. */
  version: string;
  sources: Source[];
  entities: Entity[];
  relationTypes: RelationType[];
  attributes: Attribute[];
  units: Unit[];
  claims: Claim[];
  disagreements: Disagreement[];
}
