/** Sizes that messages, records and files may have. A page can send anything: what is larger than these is refused, not cut. */

/** Characters of an address; servers and browsers agree on about 8 kB. */
export const MAX_URL = 8_192;
/** Characters of a title, byline or publisher: the longest seen on news pages is under 500. */
export const MAX_LABEL = 2_000;
/** Characters of a highlighted text: the longest article we know has 120,000; half of it is still a quote. */
export const MAX_QUOTE = 50_000;
/** UTF-16 units of texts together. */
export const unitsOf = (texts: readonly string[]): number => texts.reduce((units, text) => units + text.length, 0);
/** Texts of a page, and characters in all of them, that are sent to be judged; a larger page judges itself. */
export const MAX_PAGE_TEXTS = 400;
export const MAX_PAGE_TEXT = 100_000;
export const isMuchText = (texts: readonly string[]): boolean => texts.length > MAX_PAGE_TEXTS || unitsOf(texts) > MAX_PAGE_TEXT;
/** Texts of a page, and characters in all of them, that are sent to be looked through for names: to send more takes a page milliseconds in one piece. */
export const MAX_SIGHT_TEXTS = 20_000;
export const MAX_SIGHT_TEXT = 200_000;
export const isMuchToSight = (texts: number, units: number): boolean => texts > MAX_SIGHT_TEXTS || units > MAX_SIGHT_TEXT;
/** Characters of a quote's context on one side (the design says 64), with room for imports from other tools. */
export const MAX_CONTEXT = 512;
/** Characters of a lookalike of a quote, and how many are kept, as the contract of `Twins` says. */
export const MAX_LOOKALIKE = 300;
export const MAX_LOOKALIKES = 3;
/** Characters of the path of a range: 500 levels of nesting. */
export const MAX_PATH = 4_000;
/** Characters of the paragraph around a quote, as the contract of `HighlightDraft` says. */
export const MAX_PARAGRAPH = 2_000;
/** Characters of a note. */
export const MAX_NOTE = 20_000;
/** Characters of a tag. */
export const MAX_TAG = 100;
/** Tags of one highlight. */
export const MAX_TAGS = 50;
/** Characters of an id of the dataset or a record. */
export const MAX_ID = 200;
/** Ids in one request. */
export const MAX_IDS = 10_000;
/** Entities, or disagreements, of one highlight. */
export const MAX_ENTITIES = 500;
/** Milliseconds a card may wait before it opens. */
export const MAX_DWELL = 5_000;

/** Bytes of an import file: it is read as one text, and the longest text of Chromium's engine has 2 ** 29 - 24 characters. A library of 100,000 has about 170 MB. */
export const MAX_IMPORT_BYTES = 500 * 1024 * 1024;
/** Problems of an import file that are told one by one; the rest is counted. */
export const MAX_PROBLEMS = 20;

/** Changes of the library that can be taken back. */
export const MAX_STEPS = 30;
/** Highlights that these steps may concern in all, about 40 MB: a step that colours 100,000 is still one that can be taken back. */
export const MAX_STEP_CHANGES = 200_000;

/** Bytes of highlights, as JSON, that one step may replace or add, some 19,000: to take it back, and to do it again, all of them lie in memory. A larger import is undone by a backup. */
export const MAX_IMPORT_STEP = 32 * 1024 * 1024;

/** Milliseconds a deleted highlight stays in the trash: 30 days. */
export const TRASH_MS = 30 * 24 * 60 * 60 * 1000;
