import type { LibraryFile } from './format.ts';

/** One record a line: a person can read it, and two exports compare line by line. */
export function writeLibraryFile(file: LibraryFile): string {
  const fields = Object.entries(file).map(([name, value]) => `${JSON.stringify(name)}: ${Array.isArray(value) ? lines(value) : JSON.stringify(value)}`);
  return `{\n${fields.join(',\n')}\n}\n`;
}

const lines = (records: unknown[]) => (records.length === 0 ? '[]' : `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]`);
