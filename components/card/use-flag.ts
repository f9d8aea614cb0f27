import { useEffect, useRef, useState } from 'preact/hooks';
import type { FailureCode } from '../../lib/messages/messages.ts';
import type { Flag, Verdict } from '../../lib/store/types.ts';
import type { CardActions } from './actions.ts';

export interface FlagState {
  verdict: Verdict | null;
  /** Why the last change was not kept. */
  failure: FailureCode | null;
  choose(verdict: Verdict | null): void;
}

/** A verdict that shows at once and goes back, saying why, when it could not be kept. The last choice wins over a slow answer. */
export function useFlag(disagreement: string, flag: Flag | null, setFlag: CardActions['setFlag']): FlagState {
  const stored = flag?.verdict ?? null;
  const [verdict, setVerdict] = useState(stored);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const kept = useRef(stored);
  const choice = useRef(0);
  useEffect(() => {
    kept.current = stored;
    setVerdict(stored);
  }, [disagreement, stored]);

  async function choose(next: Verdict | null): Promise<void> {
    const mine = ++choice.current;
    setVerdict(next);
    setFailure(null);
    const result = await setFlag(disagreement, next);
    if (result.ok) kept.current = next;
    if (mine !== choice.current) return;
    setVerdict(kept.current);
    setFailure(result.ok ? null : result.error.code);
  }
  return { verdict, failure, choose: (next) => void choose(next) };
}
