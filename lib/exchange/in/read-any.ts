/** From a file of any known kind to a library that can be read in. The whole file is checked; nothing is written here. */
import type { Highlight } from '../../store/types.ts';
import type { Problem, Result } from '../../messages/messages.ts';
import { ok } from '../../messages/result.ts';
import { FORMAT, VERSION } from '../format.ts';
import { invalid, parseJsonFile, refused } from '../json-file.ts';
import { ANNO_CONTEXT } from '../out/web-annotation.ts';
import { checkLibrary, formatProblem, type OnProgress } from '../read-file.ts';
import { clipperItems } from './clipper.ts';
import { hypothesisItem } from './hypothesis.ts';
import type { CheckedFile, ImportContext, ImportSource, Item, Left, LeftReason } from './types.ts';
import { webAnnotationItem } from './web-annotation.ts';

export async function readAnyFile(json: string, context: ImportContext, onProgress?: OnProgress): Promise<Result<CheckedFile>> {
  const parsed = parseJsonFile(json);
  if (!parsed.ok) return parsed;
  const parts = partsOf(parsed.value);
  if (parts === null) return refused('import-wrong-format', [kindProblem(parsed.value)]);
  if (parts.source === 'second-source') return own(parsed.value, onProgress);
  const items = await Promise.all(parts.items.map(([value, at]) => READERS[parts.source as Foreign](value, context, at)));
  return gathered(parts.source, items.flat(), parts.morePages, context);
}

function own(value: unknown, onProgress?: OnProgress): Result<CheckedFile> {
  const read = checkLibrary(value, onProgress);
  return read.ok ? ok({ source: 'second-source', file: read.value, left: {} }) : read;
}

type Foreign = Exclude<ImportSource, 'second-source'>;
type Reader = (value: unknown, context: ImportContext, at: readonly PropertyKey[]) => Promise<Item | Item[]>;
const READERS: Record<Foreign, Reader> = { 'web-annotation': webAnnotationItem, hypothesis: hypothesisItem, clipper: clipperItems };

function gathered(source: Foreign, items: Item[], morePages: number, { datasetVersion, now }: ImportContext): Result<CheckedFile> {
  const problems = items.flatMap((item) => ('problems' in item ? item.problems : []));
  if (problems.length > 0) return invalid(problems);
  const left: Left = morePages > 0 ? { 'more-pages': morePages } : {};
  for (const item of items) if ('left' in item) count(left, item.left);
  const highlights = once(items.flatMap((item) => ('highlight' in item ? [item.highlight] : [])), left);
  const file = { format: FORMAT, version: VERSION, exportedAt: now.toISOString(), datasetVersion, settings: null, highlights, flags: [], sites: [], dismissals: [], joins: [] } as const;
  return ok({ source, file: { ...file, flags: [], sites: [], dismissals: [], joins: [] }, left });
}

const count = (left: Left, reason: LeftReason): void => void (left[reason] = (left[reason] ?? 0) + 1);

/** Of two under one id the newer; tools that page through results write some twice. */
function once(highlights: Highlight[], left: Left): Highlight[] {
  const byId = new Map<string, Highlight>();
  for (const highlight of highlights) {
    const known = byId.get(highlight.id);
    if (known) count(left, 'double');
    if (!known || highlight.updatedAt > known.updatedAt) byId.set(highlight.id, highlight);
  }
  return [...byId.values()];
}

interface Parts { source: ImportSource; items: [value: unknown, at: readonly PropertyKey[]][]; morePages: number }

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const partsIn = (source: ImportSource, list: readonly unknown[], ...at: PropertyKey[]): Parts =>
  ({ source, items: list.map((item, index) => [item, [...at, index]]), morePages: 0 });

/** What kind of file it is, and where its annotations stand; null when it is none we know. */
function partsOf(value: unknown): Parts | null {
  if (Array.isArray(value)) return partsOfList(value);
  if (!isFields(value)) return null;
  if ('format' in value) return value.format === FORMAT ? { source: 'second-source', items: [], morePages: 0 } : null;
  if (isWebAnnotation(value)) return webAnnotations(value);
  if (Array.isArray(value.annotations)) return partsIn('hypothesis', value.annotations, 'annotations');
  if (Array.isArray(value.rows)) return partsIn('hypothesis', [...value.rows], 'rows');
  return clipperStore(isFields(value.highlights) ? value.highlights : value, isFields(value.highlights) ? ['highlights'] : []);
}

/** A list is known by its first item. */
function partsOfList(list: unknown[]): Parts | null {
  const [first] = list;
  if (!isFields(first)) return null;
  if (isWebAnnotation(first)) return partsIn('web-annotation', list);
  if ('uri' in first) return partsIn('hypothesis', list);
  return 'url' in first && 'highlights' in first ? partsIn('clipper', list) : null;
}

/** Where it shows that a file is of no kind we know. */
function kindProblem(value: unknown): Problem {
  if (isFields(value)) return formatProblem(value.format);
  if (!Array.isArray(value)) return { where: 'file', what: 'type', more: 'object' };
  if (value.length === 0) return { where: '[0]', what: 'missing' };
  return { where: '[0]', ...(isFields(value[0]) ? { what: 'unknown' } : { what: 'type', more: 'object' }) };
}

const KINDS: ReadonlySet<unknown> = new Set(['Annotation', 'AnnotationPage', 'AnnotationCollection']);
const kindsOf = ({ type }: Fields): unknown[] => [type].flat();
const isWebAnnotation = (value: Fields): boolean =>
  [value['@context']].flat().includes(ANNO_CONTEXT) || kindsOf(value).some((kind) => KINDS.has(kind));

/** One annotation, a page of them, or a collection whose first page is in the file. */
function webAnnotations(value: Fields): Parts {
  if (Array.isArray(value.items)) return { ...partsIn('web-annotation', value.items, 'items'), morePages: Number('next' in value) };
  const { first } = value;
  if (isFields(first) && Array.isArray(first.items)) return { ...partsIn('web-annotation', first.items, 'first', 'items'), morePages: Number('next' in first) };
  if (kindsOf(value).includes('AnnotationCollection')) return { source: 'web-annotation', items: [], morePages: Number(first !== undefined) };
  return { source: 'web-annotation', items: [[value, []]], morePages: 0 };
}

/** What the Clipper keeps in the browser's storage: pages under their addresses. */
function clipperStore(pages: Fields, at: readonly PropertyKey[]): Parts | null {
  const entries = Object.entries(pages);
  const isStore = entries.length > 0 && entries.every(([url, page]) => /^(https?|file):/.test(url) && isFields(page) && 'highlights' in page);
  return isStore ? { source: 'clipper', items: entries.map(([url, page]) => [{ url, ...(page as Fields) }, [...at, url]]), morePages: 0 } : null;
}
