/** ms between looks at the address where the browser does not tell of navigation (Firefox before 147). */
const LOOK = 1_000;

interface Navigating { navigation?: EventTarget }

/** Calls when a single-page application has moved to another address; fragments that are places in the page do not count. */
export function watchAddress(moved: () => void, signal: AbortSignal): void {
  let last = addressOf(location.href);
  const look = (): void => {
    const now = addressOf(location.href);
    if (now === last) return;
    last = now;
    moved();
  };
  const { navigation } = globalThis as Navigating;
  if (navigation) return navigation.addEventListener('navigatesuccess', look, { signal });
  const timer = setInterval(() => document.hidden || look(), LOOK);
  signal.addEventListener('abort', () => clearInterval(timer));
}

/** `#/…` and `#!…` are addresses of applications. */
const addressOf = (href: string): string => (/#!?\//.test(href) ? href : href.split('#')[0]!);
