import { useMemo } from 'preact/hooks';
import type { Flags } from '../../components/flags/entry.ts';
import type { Live } from '../../components/page/live.ts';
import { allFlags } from '../../lib/store/read/flags.ts';
import { useLive } from './use-live.ts';

/** All flags by the disagreement they are on, live with those set on pages. */
export function useFlags(): Live<Flags> {
  const live = useLive(allFlags);
  return useMemo(
    () => (live.state === 'ready' ? { state: 'ready', value: new Map(live.value.map((flag) => [flag.disagreement, flag])) } : live),
    [live],
  );
}
