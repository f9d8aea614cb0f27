import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, rmdirSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own that can really be full. */
export interface SmallDisk {
  path: string;
  free(): number;
  fill(): void;
  empty(): void;
  remove(): void;
}

/** Quotas set over the remote protocol do not bind an extension with `unlimitedStorage` (Chromium 156), so a file system has to be full; mounting one takes root. */
export function smallDisk(megabytes: number): SmallDisk | { reason: string } {
  if (process.platform !== 'linux') return { reason: `no tmpfs on ${process.platform}` };
  const path = mkdtempSync(join(tmpdir(), 'second-source-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path], { encoding: 'utf8' });
  if (mounted.status !== 0) {
    rmdirSync(path);
    return { reason: (mounted.stderr || String(mounted.error)).trim().split('\n')[0]! };
  }
  const ballast = join(path, 'ballast');
  const free = (): number => {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize;
  };
  return {
    path, free,
    fill: () => {
      const file = openSync(ballast, 'w');
      const block = Buffer.alloc(4_096);
      try {
        while (free() > 0) writeSync(file, block);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      } finally {
        closeSync(file);
      }
    },
    empty: () => rmSync(ballast),
    remove: () => {
      spawnSync('umount', ['-l', path]);
      rmdirSync(path);
    },
  };
}
