import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const SHIPPED = globSync(['{lib,components,entrypoints}/**/*.{ts,tsx,html,css}'], { cwd: ROOT }).filter((file) => !/(\.test\.tsx?|samples\.ts)$/.test(file));

/** Every way a page or worker has to reach another machine by itself. A link the reader clicks is not one. */
const WAYS = /\b(fetch\s*\(|XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|RTCPeerConnection|importScripts)|@import[^;]*https?:|url\(\s*['"]?https?:|(src|srcset)=["']https?:/;

it('no shipped source asks another machine for anything', () => {
  expect(SHIPPED.length).toBeGreaterThan(50);
  const asking = SHIPPED.filter((file) => WAYS.test(readFileSync(join(ROOT, file), 'utf8')));
  expect(asking).toEqual([]);
});
