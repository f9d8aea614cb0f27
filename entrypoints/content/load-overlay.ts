import { OPENER, type Overlay, type OverlayHost } from '../../components/overlay/door.ts';
import type { Ask } from './ask.ts';

export interface OverlayLoader {
  /** The interface if it is here already. */
  readonly now: Overlay | null;
  /** Brings it into this world at the first call; null when the browser refuses. */
  load(): Promise<Overlay | null>;
  stop(): void;
}

export function overlayLoader(ask: Ask, host: OverlayHost): OverlayLoader {
  let overlay: Overlay | null = null;
  let loading: Promise<Overlay | null> | null = null;
  let stopped = false;

  async function bring(): Promise<Overlay | null> {
    if (!OPENER.at(globalThis)) await ask('card.load', {});
    loading = null;
    if (!stopped) overlay ??= OPENER.at(globalThis)?.(host) ?? null;
    return overlay;
  }
  return {
    get now() { return overlay; },
    load: () => (overlay ? Promise.resolve(overlay) : (loading ??= bring())),
    stop() {
      stopped = true;
      overlay?.stop();
      overlay = null;
    },
  };
}
