/** Taking everything away; for the background alone. */
import { library } from '../database.ts';

/** In one transaction; a database that does not open is thrown away as a whole. */
export async function eraseLibrary(): Promise<void> {
  try {
    await library.transaction('rw', library.tables, () => Promise.all(library.tables.map((table) => table.clear())));
  } catch (error) {
    if (await opens()) throw error;
    await rebuildLibrary();
  }
}

export async function opens(): Promise<boolean> {
  try {
    await library.open();
    return true;
  } catch {
    return false;
  }
}

/** A fresh, empty database in the place of one that does not open. */
export async function rebuildLibrary(): Promise<void> {
  await library.delete({ disableAutoOpen: false });
  await library.open();
}
