import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ALL_SITES = ['*://*/*'];

/** A temporary browser profile. It is removed by `remove`, and at the latest when the process ends. */
export interface Profile {
  path: string;
  remove: () => void;
  /** To be called once the browser runs: what removes the profile has to come after what kills the browser. */
  inUse: () => void;
}

export function temporaryProfile(): Profile {
  const path = mkdtempSync(join(tmpdir(), 'second-source-'));
  const remove = () => {
    process.off('exit', remove);
    rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  const inUse = () => void process.off('exit', remove).on('exit', remove);
  inUse();
  return { path, remove, inUse };
}

/** Chromium's id for an unpacked extension: sixteen bytes of the path's hash, written with the letters a to p. */
export function unpackedId(folder: string): string {
  const hash = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16))).join('');
}

/**
 * Writes what Chromium keeps after the reader granted access to all sites, so that no prompt is needed. In a profile that was used before,
 * what Chromium noted about the extension itself is replaced: it clears a grant that stands beside a place of loading (seen in 156).
 */
export function seedPermission(profile: string, extension: string): void {
  const file = join(profile, 'Default', 'Preferences');
  const preferences = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Preferences) : {};
  const granted = { api: [], explicit_host: ALL_SITES, manifest_permissions: [], scriptable_host: [] };
  const seeded = { active_permissions: granted, granted_permissions: granted, runtime_granted_permissions: granted };
  preferences.translate = { enabled: false };
  preferences.extensions = { ...preferences.extensions, settings: { ...preferences.extensions?.settings, [unpackedId(extension)]: seeded } };
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(file, JSON.stringify(preferences));
}

interface Preferences { translate?: object; extensions?: { settings?: Record<string, object> } }
