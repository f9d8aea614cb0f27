import { useEffect, useState } from 'preact/hooks';
import { parseRoute, type Route } from '../../components/page/route.ts';

/** The place in this page that its address names. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const follow = (): void => setRoute(parseRoute(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}

/** Goes there without a step in the history: for filters and searches, which change with every key. */
export function replaceHash(hash: string): void {
  history.replaceState(history.state, '', hash);
  dispatchEvent(new HashChangeEvent('hashchange'));
}
