/** Who asks. Content scripts share a process with the page and are treated as hostile: they may say anything, so the browser's word counts. */
import type { RequestName } from './messages.ts';

/** The part of the browser's `MessageSender` that is believed. */
export interface Sender { id?: string; url?: string; origin?: string; frameId?: number; tab?: { id?: number; url?: string } }

export interface Caller {
  kind: 'extension' | 'page';
  /** Address of the frame or extension page that asks. */
  url: string;
  tab: number | null;
  frame: number;
  /** A frame without an address of its own: it speaks for the page it is part of, and cannot be told from others there. */
  isPart: boolean;
}

/** Null for strangers: other extensions and web pages. */
export function callerOf(sender: Sender, self: { id: string; origin: string }): Caller | null {
  if (sender.id !== self.id) return null;
  const url = addressOf(sender);
  const own = `${url}/`.startsWith(self.origin.endsWith('/') ? self.origin : `${self.origin}/`);
  const frame = sender.frameId ?? 0;
  return { kind: own ? 'extension' : 'page', url, tab: sender.tab?.id ?? null, frame, isPart: frame !== 0 && isSameBeforeFragment(url, sender.tab?.url) };
}

/** A frame without an address of its own (`about:blank`, `srcdoc`) speaks for the page it is part of, when the browser says that they share an origin. */
function addressOf({ url, origin, tab }: Sender): string {
  const page = tab?.url ?? '';
  const isPart = url?.startsWith('about:') && URL.canParse(page) && new URL(page).origin === origin;
  return isPart ? page : url ?? page;
}

/** A blank frame takes on the page's address, too, when a script of the page writes it anew. */
const isSameBeforeFragment = (a: string, b = ''): boolean => a.split('#')[0] === b.split('#')[0];

/** Requests a content script may send. All others read the whole library or change what holds for other sites. */
export const FROM_PAGES: ReadonlySet<RequestName> = new Set<RequestName>([
  'card.shown',
  'page.hello', 'page.sight', 'annotate.load', 'page.judge', 'judge.load', 'sights.quiet', 'card.load', 'card.get', 'entities.brief', 'flag.set',
  'highlight.save', 'highlight.anchored', 'highlight.opened', 'highlight.delete', 'highlight.restore', 'highlight.edit', 'library.undo', 'tags.suggest',
  'dismiss.add', 'dismiss.undo', 'options.open',
]);

/**
 * The address a page may claim: one of its own origin, since single-page navigation changes the address without the browser's word
 * on the sender following at once; otherwise the browser's word.
 */
export function believedUrl(claimed: string, caller: Caller): string {
  if (caller.kind === 'extension') return claimed;
  return sameOrigin(claimed, caller.url) ? claimed : caller.url;
}

/** `file:` addresses have no origin: two of them are the same only when equal. */
function sameOrigin(a: string, b: string): boolean {
  if (!URL.canParse(a) || !URL.canParse(b)) return false;
  const [left, right] = [new URL(a), new URL(b)];
  return left.origin === 'null' ? isSameBeforeFragment(left.href, right.href) : left.origin === right.origin;
}
