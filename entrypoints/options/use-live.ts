import { useEffect, useState } from 'preact/hooks';
import type { Live } from '../../components/page/live.ts';
import { watch } from '../../lib/store/live.ts';

/** Follows a query of the store while the component is mounted. The query must stay the same one: name it outside of the component. */
export function useLive<T>(query: () => Promise<T>): Live<T> {
  const [live, setLive] = useState<Live<T>>({ state: 'loading' });
  useEffect(() => {
    const failed = (reason: unknown): void => {
      console.error(reason);
      setLive({ state: 'failed' });
    };
    return watch(query, (value) => setLive({ state: 'ready', value }), failed);
  }, [query]);
  return live;
}
