import type { CDPSession, Page } from 'puppeteer-core';

/** A function that is run in the page with a shadow root of the extension; it is sent as text and closes over nothing. */
export type InShadow<A, T> = (root: ShadowRoot, argument: A) => T | Promise<T>;

/**
 * Runs `look` in each closed shadow root of the page, in document order, and returns what it gave.
 * The page itself cannot reach them; the remote protocols can.
 */
export async function inClosedRoots<A, T>(page: Page, look: InShadow<A, T>, argument: A): Promise<T[]> {
  return isFirefox(page) ? throughBidi(page, look, argument) : throughCdp(page, look, argument);
}

function isFirefox(page: Page): boolean {
  return (page as unknown as Raw).browser().protocol === 'webDriverBiDi';
}

const cdpSessions = new WeakMap<Page, Promise<CDPSession>>();

async function throughCdp<A, T>(page: Page, look: InShadow<A, T>, argument: A): Promise<T[]> {
  if (!cdpSessions.has(page)) cdpSessions.set(page, page.createCDPSession());
  const cdp = await cdpSessions.get(page)!;
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  const results: T[] = [];
  for (const backendNodeId of closedRoots(root)) {
    const { object } = await cdp.send('DOM.resolveNode', { backendNodeId });
    const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
      objectId: object.objectId!, functionDeclaration: `function (argument) { return (${look})(this, argument); }`,
      arguments: [{ value: argument }], returnByValue: true, awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    results.push(result.value as T);
  }
  return results;
}

interface CdpNode { backendNodeId: number; shadowRootType?: string; children?: CdpNode[]; shadowRoots?: CdpNode[]; contentDocument?: CdpNode }

function closedRoots(node: CdpNode): number[] {
  const here = node.shadowRootType === 'closed' ? [node.backendNodeId] : [];
  const below = [...(node.shadowRoots ?? []), ...(node.children ?? []), ...(node.contentDocument ? [node.contentDocument] : [])];
  return here.concat(below.flatMap(closedRoots));
}

interface BidiValue { type: string; sharedId?: string; value?: { shadowRoot?: BidiValue | null; mode?: string } & BidiValue[] }

/** Firefox hands out closed shadow roots when an element is returned with its shadow tree. Only hosts beside the body are looked at. */
async function throughBidi<A, T>(page: Page, look: InShadow<A, T>, argument: A): Promise<T[]> {
  const hosts = await bidi(page, 'script.evaluate', {
    expression: '[...document.documentElement.children].filter((e) => !["head", "body"].includes(e.localName))',
    serializationOptions: { maxObjectDepth: 2, maxDomDepth: 0, includeShadowTree: 'all' },
  });
  const roots = (hosts.value ?? []).flatMap((host) => host.value?.shadowRoot ?? []);
  const results: T[] = [];
  for (const root of roots) {
    const answer = await bidi(page, 'script.callFunction', {
      functionDeclaration: `async (root, argument) => JSON.stringify(await (${look})(root, JSON.parse(argument)) ?? null)`,
      arguments: [{ sharedId: root.sharedId }, { type: 'string', value: JSON.stringify(argument ?? null) }],
    });
    results.push(JSON.parse(answer.value as unknown as string) as T);
  }
  return results;
}

/** Puppeteer has no public door to the protocol in use, to raw BiDi commands and to a frame's id; these are its inner ones of 25.16. */
interface Raw {
  browser: () => { protocol: string; connection: { send: (method: string, params: object) => Promise<{ result: { result?: BidiValue; exceptionDetails?: { text: string } } }> } };
  mainFrame: () => { _id: string };
}

async function bidi(page: Page, method: string, params: object): Promise<BidiValue> {
  const raw = page as unknown as Raw;
  const { result } = await raw.browser().connection.send(method, { ...params, target: { context: raw.mainFrame()._id }, awaitPromise: true, resultOwnership: 'none' });
  if (!result.result) throw new Error(result.exceptionDetails?.text ?? `${method} failed`);
  return result.result;
}
