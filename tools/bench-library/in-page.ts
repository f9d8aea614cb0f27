/** Functions that are sent into the library page; each stands alone. */

/** Notes, from the page's very beginning, when the first highlight is drawn and when all are counted. */
export function watchOpening(): void {
  const times: Record<string, number> = {};
  Object.assign(globalThis, { openingTimes: times });
  const look = (): void => {
    times.first ??= document.querySelector('.highlight .quote, .state-title') ? performance.now() : undefined!;
    times.complete ??= /\d/.test(document.querySelector('.count')?.textContent ?? '') || document.querySelector('.state-title') ? performance.now() : undefined!;
    if (times.complete === undefined || times.first === undefined) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => { times.painted = performance.now(); }));
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true, characterData: true });
}

/** ms from a key to the list that answers it, laid out, and to the records in it drawn. */
export async function typeQuery(query: string): Promise<{ list: number; drawn: number }> {
  const input = document.querySelector<HTMLInputElement>('input[type=search]')!;
  const task = (): Promise<void> => new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => done(), { once: true });
    port1.start();
    port2.postMessage(null);
  });
  const start = performance.now();
  input.value = query;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await task();
  document.querySelector('.rows')?.getBoundingClientRect();
  const list = performance.now() - start;
  for (let tries = 0; document.querySelector('.rows [aria-busy]') && tries < 2_000; tries++) await task();
  const drawn = performance.now() - start;
  await new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); });
  return { list, drawn };
}
