import { READER, type Reader, type ReaderHost } from '../../components/overlay/door.ts';
import type { HoverEvent } from '../../lib/hover/types.ts';
import type { Ask } from './ask.ts';

export interface ReaderLoader {
  /** The reader if it is here already. */
  readonly now: Reader | null;
  /** Brings it into this world at the first call; null when the browser refuses. */
  load(): Promise<Reader | null>;
  /** How long ago, ms, what the reader is being told now has happened: so much of a dwell is over. */
  readonly late: number;
  /** Hands an event on; one that may lead to a card brings the reader, which is then told all it missed. */
  tell(event: HoverEvent): void;
  stop(): void;
}

export function readerLoader(ask: Ask, host: ReaderHost): ReaderLoader {
  let reader: Reader | null = null;
  let loading: Promise<Reader | null> | null = null;
  let missed: { event: HoverEvent; at: number }[] = [];
  let late = 0;
  let stopped = false;

  async function bring(): Promise<Reader | null> {
    if (!READER.at(globalThis)) await ask('card.load', {});
    loading = null;
    if (!stopped) reader ??= READER.at(globalThis)?.(host) ?? null;
    catchUp();
    return reader;
  }
  function catchUp(): void {
    for (const { event, at } of missed) {
      late = performance.now() - at;
      reader?.tell(event);
    }
    missed = [];
    late = 0;
  }
  const load = (): Promise<Reader | null> => (reader ? Promise.resolve(reader) : (loading ??= bring()));

  return {
    get now() { return reader; },
    load,
    get late() { return late; },
    tell(event) {
      if (reader) return reader.tell(event);
      if (event.on !== 'enter' && event.on !== 'open' && !loading) return;
      missed.push({ event, at: performance.now() });
      void load();
    },
    stop() {
      stopped = true;
      reader?.stop();
      reader = null;
    },
  };
}
