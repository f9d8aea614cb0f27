import type { Anchoring } from '../anchor/types.ts';
import { MAX_QUOTE } from '../limits.ts';
import type { AnchoredState } from '../messages/messages.ts';
import type { Highlight } from '../store/types.ts';

type Known = Pick<Highlight, 'id' | 'state' | 'rewording'>;

/** ms a page is given to come to rest: what is lost while it loads is mostly found a moment later. */
const REST = 2_000;
/** States told at once, within what one message may hold. */
const AT_ONCE = 1_000;

/** Collects how highlights stand on their page, and tells those that stand otherwise than the library knows once the page rests. */
export function reportStates(tell: (states: AnchoredState[]) => void): (saved: Known, anchoring: Pick<Anchoring, 'state' | 'words'>) => void {
  /** What the library was told last, or knew itself when it gave the record. */
  const known = new Map<string, { saved: Known; told: Partial<AnchoredState> }>();
  const waiting = new Map<string, AnchoredState>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    timer = undefined;
    const changed = [...waiting.values()].filter(({ id, state, words }) => known.get(id)!.told.state !== state || known.get(id)!.told.words !== words);
    waiting.clear();
    for (const told of changed) known.get(told.id)!.told = told;
    for (let at = 0; at < changed.length; at += AT_ONCE) tell(changed.slice(at, at + AT_ONCE));
  }
  return (saved, { state, words }) => {
    const { id, rewording } = saved;
    if (known.get(id)?.saved !== saved) known.set(id, { saved, told: { state: saved.state, words: rewording?.words } });
    waiting.set(id, { id, state, ...(words !== undefined && words.length <= MAX_QUOTE && { words }) });
    timer ??= setTimeout(flush, REST);
  };
}
