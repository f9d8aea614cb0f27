/** Changing many highlights from the library, each change with its way back. */
import { i18n } from '#i18n';
import type { BulkActions } from '../../components/library/SelectionBar.tsx';
import type { ShowToast } from '../../components/page/toasts.ts';
import { SEPARATOR } from '../../lib/library/entry.ts';
import { idAt, shelfAt, SPAN, type Place } from '../../lib/library/place.ts';
import { placesOf } from '../../lib/library/search.ts';
import { cellAt, type Shelf } from '../../lib/library/shelf.ts';
import { MAX_IDS } from '../../lib/limits.ts';
import { send } from '../../lib/messages/client.ts';
import type { BulkChange, RequestName, Requests, Result } from '../../lib/messages/messages.ts';
import { ok } from '../../lib/messages/result.ts';
import type { Color } from '../../lib/store/types.ts';
import { told } from './told.ts';

/** One change of some highlights. */
interface Step { ids: string[]; change: BulkChange }

/** `shelves` tells what highlights were like before, for the way back. */
export function bulkActions(shelves: () => readonly Shelf[], show: ShowToast): BulkActions {
  const places = (ids: readonly string[]): Place[] => placesOf(shelves(), new Set(ids));
  const change = (steps: Step[], back: Step[]): void => void run(steps, back, show);
  return {
    color: (ids, color) => change([{ ids, change: { color } }], colorsOf(shelves(), places(ids))),
    addTags: (ids, tags) => change(
      tags.map((tag) => ({ ids: having(shelves(), places(ids), tag, false), change: { addTags: [tag] } })),
      tags.map((tag) => ({ ids: having(shelves(), places(ids), tag, false), change: { removeTags: [tag] } })),
    ),
    removeTags: (ids, tags) => change(
      tags.map((tag) => ({ ids: having(shelves(), places(ids), tag, true), change: { removeTags: [tag] } })),
      tags.map((tag) => ({ ids: having(shelves(), places(ids), tag, true), change: { addTags: [tag] } })),
    ),
    remove: (ids) => void removeAll(ids, show),
  };
}

/** A colour for each highlight, those of the same one together. */
function colorsOf(shelves: readonly Shelf[], places: readonly Place[]): Step[] {
  const ids = Map.groupBy(places, (place) => cellAt(shelfAt(shelves, place), 'color', place % SPAN) as Color);
  return [...ids].map(([color, same]) => ({ ids: same.map((place) => idAt(shelves, place)), change: { color } }));
}

function having(shelves: readonly Shelf[], places: readonly Place[], tag: string, has: boolean): string[] {
  const lower = tag.toLowerCase();
  const tagged = (place: Place): boolean => cellAt(shelfAt(shelves, place), 'tags', place % SPAN).toLowerCase().split(SEPARATOR).includes(lower);
  return places.filter((place) => tagged(place) === has).map((place) => idAt(shelves, place));
}

async function run(steps: Step[], back: Step[], show: ShowToast): Promise<void> {
  const result = await told(all(steps), show);
  if (!result.ok) return;
  const undo = (): void => void told(all(back), show).then(({ ok: done }) => done && show({ text: i18n.t('library.undone') }));
  show({ text: i18n.t('library.changed', result.value), action: { label: i18n.t('options.undo'), run: undo } });
}

/** The number of highlights changed; ends at the first failure. */
async function all(steps: readonly Step[]): Promise<Result<number>> {
  let changed = 0;
  for (const { ids, change } of steps) {
    const result = await inParts(ids, (part) => send('highlight.bulk', { ids: part, change }));
    if (!result.ok) return result;
    changed += result.value;
  }
  return ok(changed);
}

export async function removeAll(ids: readonly string[], show: ShowToast): Promise<void> {
  const result = await told(each('highlight.delete', ids), show);
  if (!result.ok) return;
  show({ text: i18n.t('library.deleted', result.value), action: { label: i18n.t('options.undo'), run: () => void restoreAll(ids, show) } });
}

export async function restoreAll(ids: readonly string[], show: ShowToast): Promise<void> {
  const result = await told(each('highlight.restore', ids), show);
  if (result.ok) show({ text: i18n.t('library.restored', result.value) });
}

export async function purgeAll(ids: readonly string[], show: ShowToast): Promise<void> {
  const result = await told(each('highlight.purge', ids), show);
  if (result.ok) show({ text: i18n.t('library.purged', result.value) });
}

type OfIds = { [N in RequestName]: Requests[N] extends { ask: { ids: string[] }; answer: number } ? N : never }[RequestName];
const each = (name: Extract<OfIds, `highlight.${string}`>, ids: readonly string[]): Promise<Result<number>> =>
  inParts(ids, (part) => send(name, { ids: part } as never) as Promise<Result<number>>);

/** One message holds no more than so many ids. */
async function inParts(ids: readonly string[], ask: (part: string[]) => Promise<Result<number>>): Promise<Result<number>> {
  let sum = 0;
  for (let at = 0; at < ids.length; at += MAX_IDS) {
    const result = await ask(ids.slice(at, at + MAX_IDS));
    if (!result.ok) return result;
    sum += result.value;
  }
  return ok(sum);
}
