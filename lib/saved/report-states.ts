import type { AnchorState } from '../anchor/types.ts';

interface Known { id: string; state?: AnchorState }

/** ms a page is given to come to rest: what is lost while it loads is mostly found a moment later. */
const REST = 2_000;
/** States told at once, within what one message may hold. */
const AT_ONCE = 1_000;

/** Collects how highlights stand on their page, and tells those that stand otherwise than the library knows once the page rests. */
export function reportStates(tell: (states: { id: string; state: AnchorState }[]) => void): (saved: Known, state: AnchorState) => void {
  /** What the library was told last, or knew itself when it gave the record. */
  const known = new Map<string, { saved: Known; state: AnchorState | undefined }>();
  const waiting = new Map<string, AnchorState>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    timer = undefined;
    const changed = [...waiting].filter(([id, state]) => known.get(id)?.state !== state).map(([id, state]) => ({ id, state }));
    waiting.clear();
    for (const { id, state } of changed) known.get(id)!.state = state;
    for (let at = 0; at < changed.length; at += AT_ONCE) tell(changed.slice(at, at + AT_ONCE));
  }
  return (saved, state) => {
    if (known.get(saved.id)?.saved !== saved) known.set(saved.id, { saved, state: saved.state });
    waiting.set(saved.id, state);
    timer ??= setTimeout(flush, REST);
  };
}
