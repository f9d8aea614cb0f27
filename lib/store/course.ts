/**
 * What a transaction knows of the highlights, and in which order it changes them. Where one stands is looked up once: a writer that has read what it
 * changes, or which ids there are, has done so already.
 */
import { Dexie, type DBCoreMutateResponse, type DBCoreTransaction } from 'dexie';

/** Of a record only what places it: time of saving, and whether it lies in the trash. */
interface Placed { id: string; createdAt: number; deletedAt: number | null }

/** Its place among the shelves: the time of saving; null when it stands on none. */
type Place = number | null;
const placeOf = (record: Placed | undefined): Place => (record?.deletedAt === null ? record.createdAt : null);

export interface Turn { response: DBCoreMutateResponse; /** Of what was written because of it, when that is done. */ rest: { end: PromiseLike<unknown> } }

export class Course {
  readonly #places = new Map<string, Place>();
  /** All that was there when it was asked for. */
  #all: ReadonlySet<string> | null = null;
  #last: PromiseLike<unknown> = Dexie.Promise.resolve();
  #underWay = 0;

  knows(id: string): boolean {
    return this.#places.has(id) || (this.#all !== null && !this.#all.has(id));
  }

  placeOf(id: string): Place {
    return this.#places.get(id) ?? null;
  }

  stands(id: string, place: Place): void {
    this.#places.set(id, place);
  }

  /** What was read on behalf of a change; what is known by its turn is newer. */
  learn(ids: readonly string[], found: readonly (Placed | undefined)[]): void {
    for (const [at, id] of ids.entries()) if (!this.knows(id)) this.#places.set(id, placeOf(found[at]));
  }

  /** For an answer that is being asked for now. While changes are under way nobody can tell which of them it knows. */
  learning(): Learning | undefined {
    if (this.#underWay > 0) return undefined;
    return { records: (ids, found) => this.learn(ids, found), all: (ids) => { this.#all = new Set(ids); } };
  }

  emptied(): void {
    this.#places.clear();
    this.#all = new Set();
  }

  /**
   * Does what follows from a change when the browser has answered and what follows from those before is on its way. The requests were made
   * already: the browser answers in the order in which it was asked.
   */
  inTurn<A>(asked: PromiseLike<A>, then: (answer: A) => PromiseLike<Turn>): PromiseLike<DBCoreMutateResponse> {
    this.#underWay++;
    const turn = Dexie.Promise.all([this.#last, asked]).then(([, answer]) => then(answer as A)).finally(() => { this.#underWay--; });
    this.#last = turn.catch(() => undefined);
    return turn.then(({ response, rest }) => rest.end.then(() => response));
  }
}

interface Learning { records(ids: readonly string[], found: readonly (Placed | undefined)[]): void; all(ids: readonly string[]): void }

const courses = new WeakMap<DBCoreTransaction, Course>();

/** Of a transaction that may write; others need none. */
export function courseOf(transaction: DBCoreTransaction): Course | undefined {
  if ((transaction as unknown as IDBTransaction).mode === 'readonly') return undefined;
  const course = courses.get(transaction) ?? new Course();
  courses.set(transaction, course);
  return course;
}
