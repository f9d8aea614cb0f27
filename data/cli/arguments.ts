import { resolve } from 'node:path';

/** The project's root; every command reads and writes below it unless told otherwise. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** Ends the command with a message for its user. */
export function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
