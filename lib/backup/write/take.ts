/** Making a backup; for the background alone. Reads are short and writes go elsewhere, so that saving never waits for it. */
import { VERSION } from '../../exchange/version.ts';
import { digest } from '../../store/digest.ts';
import { everyGroup, isEmpty, outline, recordsOf, snapshot, type Group, type Outline } from '../../store/read/outline.ts';
import { highlightsOf } from '../../store/read/highlights.ts';
import type { Highlight } from '../../store/types.ts';
import { dayOf, weekOf } from '../calendar.ts';
import { isDue, slotsOf } from '../rotation.ts';
import { partsOf, type Backup, type Part, type Reason } from '../types.ts';
import { partText, readPart, readVault, type Vault } from '../vault.ts';
import { removeBackups, storeBackup, storedParts, storePart, sweep } from './vault.ts';

/** Groups read in the transaction that fixes the moment: 2,000 records, some tens of ms in which a save would have to wait. */
const AT_ONCE = 8;
/** Rounds until a library that changes all the time is read at once all the same. */
const ROUNDS = 20;

interface Context {
  datasetVersion: string;
  now?: Date;
  /** A backup that is still needed and not to be rotated out. */
  spare?: number;
}

/** To be called in `inVault`. What could not be finished leaves nothing behind. */
export async function takeBackup(reason: Reason, { datasetVersion, now = new Date(), spare }: Context): Promise<Backup> {
  try {
    const { backups, last } = await readVault();
    const day = dayOf(now);
    const stored = await storedParts();
    if (reason === 'asked' || (backups[0] && weekOf(backups[0].day) !== weekOf(day))) await forgetDamaged(stored);
    const { moment, parts } = await storeAll(stored);
    const backup = describe(moment, parts, { id: last + 1, at: now.getTime(), day, reason, datasetVersion });
    await storeBackup(backup);
    await rotate([backup, ...backups], spare);
    return backup;
  } catch (error) {
    await sweep().catch(() => undefined);
    throw error;
  }
}

/** Parts that are shared are a risk that is shared: once a week all are read, and the damaged written anew as long as the library has what they held. */
async function forgetDamaged(stored: Map<string, Part>): Promise<void> {
  for (const part of stored.values()) if ((await readPart(part)) === null) stored.delete(part.name);
}

/** A routine backup, when something changed and it is time. An empty library needs none: it would only push out what was. */
export async function backUpIfDue(context: Context): Promise<Backup | null> {
  const now = context.now ?? new Date();
  const vault = await readVault();
  if (!isDue(vault.backups.find(({ reason }) => reason !== 'before-import'), now.getTime(), dayOf(now))) return null;
  const moment = await outline();
  return isEmpty(moment) || isSame(moment, vault) ? null : takeBackup('routine', { ...context, now });
}

function isSame({ groups, rest }: Outline, { backups: [newest] }: Vault): boolean {
  const names = [...groups.map(({ name }) => name), restName(partText([rest]))];
  return newest !== undefined && names.join() === partsOf(newest).map(({ name }) => name).join();
}

const restName = (text: string): string => `rest-${digest(text)}`;

/** Most groups are stored one by one; then one transaction fixes the moment, with the few that changed meanwhile. */
async function storeAll(stored: Map<string, Part>): Promise<{ moment: Outline; parts: Part[] }> {
  const keep = async ({ name }: Group, records: Highlight[]): Promise<void> =>
    void stored.set(name, await storePart(name, records.length, partText(records)));
  for (let round = 0; ; round++) {
    const { now: moment, missing, records } = await snapshot((name) => stored.has(name), round < ROUNDS ? AT_ONCE : Infinity);
    if (records) {
      for (const [at, group] of missing.entries()) await keep(group, records[at]!);
      const text = partText([moment.rest]);
      const rest = stored.get(restName(text)) ?? (await storePart(restName(text), 1, text));
      return { moment, parts: [...(await complete(moment, stored)), rest] };
    }
    for (const group of missing) {
      const read = await recordsOf(group);
      if (read) await keep(group, read);
    }
  }
}

/** The parts of the moment. Should the shelves not hold what the table holds, the table counts. */
async function complete({ groups, total }: Outline, stored: ReadonlyMap<string, Part>): Promise<Part[]> {
  const parts = groups.map(({ name }) => stored.get(name)!);
  if (parts.reduce((sum, { count }) => sum + count, 0) === total) return parts;
  console.warn('backup: shelves and highlights differ');
  const all: Part[] = [];
  for (const ids of await everyGroup()) {
    const records = await highlightsOf(ids);
    all.push(await storePart(`all-${crypto.randomUUID()}`, records.length, partText(records)));
  }
  return all;
}

type Head = Pick<Backup, 'id' | 'at' | 'day' | 'reason' | 'datasetVersion'>;

function describe({ total, trash, rest }: Outline, all: Part[], head: Head): Backup {
  const counts = { highlights: total - trash, trash, flags: rest.flags?.length ?? 0 };
  return { ...head, counts, format: VERSION, parts: all.slice(0, -1), rest: all.at(-1)! };
}

async function rotate(backups: readonly Backup[], spare: number | undefined): Promise<void> {
  const slots = slotsOf(backups);
  await removeBackups(backups.filter(({ id }) => !slots.has(id) && id !== spare).map(({ id }) => id));
}
