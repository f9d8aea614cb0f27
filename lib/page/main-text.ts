/** Of more paragraphs so many are looked at, from all over the page: enough to tell where most of the prose stands, and a millisecond of work. */
const MOST_PARAGRAPHS = 500;
/** Characters below which a paragraph is a line of something else. */
const SHORT = 40;
/** Characters of prose below which a page is no article. */
const LEAST = 600;
/** Share of the page's prose that its one article holds at least. */
const SHARE = 0.6;
/** What stands around the article and belongs to it (headline, lead, byline) adds this much at most. */
const AROUND = 1.25;
/** So many articles beside each other, none of them most of the page, are an overview. */
const OVERVIEW = 3;

/** What a page names as its article or main part. */
const MAIN = '[itemprop~="articleBody"],article,main,[role="main"]';
const BESIDE = 'aside,footer,[role="complementary"],[role="contentinfo"]';
const COMMENTS = [
  '#comments', '#disqus_thread', '#kommentare', '.comments', '.comment-list', '.commentlist', '.comment-section', '.comments-section', '.comments-area', '.kommentare', '.commentaires',
  '[itemprop="comment"]', '[itemtype$="schema.org/Comment"]', ...['Comments', 'Kommentare', 'Commentaires'].map((name) => `[aria-label="${name}" i]`),
].map((selector) => `${selector}:not(html,body,main)`).join(',');

const textLength = (element: Element): number => element.textContent?.trim().length ?? 0;

function prose(doc: Document): Map<Element, number> {
  const all = [...doc.getElementsByTagName('p')];
  const every = Math.ceil(all.length / MOST_PARAGRAPHS);
  const paragraphs = every > 1 ? all.filter((_, n) => n % every === 0) : all;
  const lengths = paragraphs.map((paragraph) => [paragraph, textLength(paragraph)] as const);
  return new Map(lengths.filter(([paragraph, length]) => length >= SHORT && !paragraph.closest(`${BESIDE},nav,form`) && !inComments(paragraph)));
}

/** What the page names as its article or main part, or the smallest element that holds most of its prose. */
function holders(named: readonly Element[], doc: Document, paragraphs: ReadonlyMap<Element, number>): Element[] {
  const longest = [...paragraphs].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
  const around: Element[] = [];
  for (let at = longest.parentElement; at && at !== doc.body; at = at.parentElement) around.push(at);
  return [...named.toReversed(), ...around];
}

/** Grows to what frames the text without adding another one. */
function grown(holder: Element, { body }: Document): Element {
  let main = holder;
  const most = textLength(holder) * AROUND;
  while (main.parentElement && main.parentElement !== body && textLength(main.parentElement) <= most) main = main.parentElement;
  return main;
}

/** The part of the page that is its article; null where the page is none (an overview, an application, a note). */
export function mainTextOf(doc: Document): Element | null {
  const paragraphs = prose(doc);
  const sum = (within: Element): number => [...paragraphs].reduce((length, [paragraph, own]) => length + (within.contains(paragraph) ? own : 0), 0);
  const all = [...paragraphs.values()].reduce((a, b) => a + b, 0);
  if (all < LEAST) return null;
  const named = [...doc.querySelectorAll(MAIN)];
  const articles = named.filter((one) => one.localName === 'article' && !one.parentElement?.closest('article')).map(sum).filter((length) => length > 0);
  if (articles.length >= OVERVIEW && Math.max(...articles) < all * SHARE) return null;
  const holder = holders(named, doc, paragraphs).find((one) => sum(one) >= all * SHARE);
  return holder ? grown(holder, doc) : null;
}

/** Text in a shadow root stands where its host stands. */
function placeOf(element: Element): Element {
  let place = element;
  for (let root = place.getRootNode(); root instanceof ShadowRoot; root = place.getRootNode()) place = root.host;
  return place;
}

export const inComments = (element: Element): boolean => placeOf(element).closest(COMMENTS) !== null;

export function isBeside(element: Element, main: Element): boolean {
  const place = placeOf(element);
  const beside = place.closest(BESIDE);
  return !main.contains(place) || (beside !== null && main.contains(beside));
}

/** Reads the page anew when it is another one or has grown by half. */
export class MainText {
  #known: { href: string; paragraphs: number; main: Element | null } | undefined;

  of(doc: Document): Element | null {
    const { href } = doc.location;
    const paragraphs = doc.getElementsByTagName('p').length;
    const known = this.#known;
    const holds = known && known.href === href && known.main?.isConnected !== false && paragraphs <= known.paragraphs * 1.5 && paragraphs * 1.5 >= known.paragraphs;
    if (!holds) this.#known = { href, paragraphs, main: mainTextOf(doc) };
    return this.#known!.main;
  }
}
