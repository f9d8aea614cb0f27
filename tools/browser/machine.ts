import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What the search for a browser asks of the machine; tests give their own. */
export interface Machine {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  root: boolean;
  /** True for a regular file that may be run. */
  runnable: (path: string) => boolean;
  exists: (path: string) => boolean;
}

export function thisMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    root: process.getuid?.() === 0,
    runnable: isRunnable,
    exists: (path) => statSync(path, { throwIfNoEntry: false }) !== undefined,
  };
}

export function onPath(machine: Machine, name: string): string | null {
  const folders = (machine.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(machine.runnable) ?? null;
}

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
