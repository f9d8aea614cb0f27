/** A handout: one page that needs nothing else, made for paper, and safe whatever was saved. */
import type { Highlight, PageMeta } from '../../store/types.ts';
import { namesOf, pagesOf, type ExportedPage } from './pages.ts';
import { safeHref } from '../../address/safe-href.ts';
import { linkToHighlight } from './text-fragment.ts';
import { datePartsOf } from './times.ts';
import type { ExportInput } from './types.ts';

/** Nothing may run or be loaded, should anything in here ever look like it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

const STYLE = `
:root { color-scheme: light; font: 11pt/1.5 Georgia, 'Liberation Serif', serif; color: #1d1c1a; background: #fff; }
body { max-width: 42rem; margin: 3rem auto; padding: 0 1.25rem; overflow-wrap: break-word; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 2.5rem 0 0.2rem; }
h2, .facts { break-after: avoid; break-inside: avoid; }
p { margin: 0.4rem 0; }
a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
.facts, footer, .sum, .note > b { font: 0.8rem/1.5 system-ui, sans-serif; color: #57534d; }
article { margin: 1.25rem 0; break-inside: avoid; }
blockquote { margin: 0; padding: 0.1rem 0; padding-inline-start: 1rem; border-inline-start: 4px solid #a37f00; white-space: pre-line; }
.green { border-color: #3f8a3a; } .blue { border-color: #3d79b8; } .pink { border-color: #bd4b7d; } .purple { border-color: #7a57b8; }
blockquote, .note { orphans: 3; widows: 3; }
.note { margin-left: 1.25rem; white-space: pre-line; }
footer { margin: 0.3rem 0 0 1.25rem; break-before: avoid; break-inside: avoid; }
footer a { text-decoration: none; }
footer a span span { text-decoration: underline 1px; }
.address { display: none; }
@page { margin: 20mm; @bottom-right { content: counter(page) ' / ' counter(pages); font: 8pt system-ui, sans-serif; color: #57534d; } }
@media print {
  body { max-width: none; margin: 0; padding: 0; }
  blockquote { print-color-adjust: exact; }
  .address { display: block; }
  .on-screen { display: none; }
  a { text-decoration: none; }
}
`;

export function asHtml(input: ExportInput): string {
  const { title, language, highlights, words, now } = input;
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p class="sum">${escaped(`${words.highlights}: ${highlights.length} · ${words.date(now.getTime())}`)}</p>
${pagesOf(highlights).map((page) => section(page, input)).join('\n')}
</body>
</html>
`;
}

function section({ page, highlights }: ExportedPage, input: ExportInput): string {
  const facts = [...new Set([page.publisher, page.site, page.byline, publishedOn(page, input)])].filter(Boolean).join(' · ');
  const href = safeHref(page.url);
  return `<section>
<h2${textIn(page.lang)}>${linked(href, escaped(page.title || input.words.untitled))}</h2>
<p class="facts">${escaped(facts)}${href ? `<span class="address">${escaped(href)}</span>` : ''}</p>
${highlights.map((highlight) => article(highlight, input)).join('\n')}
</section>`;
}

/** A whole date as the reader writes it: the day the page named, wherever it is read. */
function publishedOn({ published }: PageMeta, { words }: ExportInput): string | undefined {
  const [year, month, day] = datePartsOf(published) ?? [];
  return year && month && day ? words.date(new Date(year, month - 1, day, NOON).getTime()) : published;
}
const NOON = 12;

function article(highlight: Highlight, { words, names }: ExportInput): string {
  const { selectors, note, tags, color, page, entities, disagreements, createdAt } = highlight;
  const href = linkToHighlight(highlight);
  const saved = escaped(`${words.saved} ${words.date(createdAt)}`) + (href ? `<span class="on-screen"> · <span>${escaped(words.openPage)}</span></span>` : '');
  return `<article>
<blockquote class="${color}"${textIn(page.lang)}>${escaped(selectors.quote.exact)}</blockquote>
${note ? `<p class="note" dir="auto"><b dir="auto">${escaped(words.note)}:</b> ${escaped(note)}</p>\n` : ''}<footer>
${fact(words.tags, tags)}${fact(words.names, namesOf(entities, names.entity))}${fact(words.disagreements, namesOf(disagreements, names.disagreement))}<div>${linked(href, saved)}</div>
</footer>
</article>`;
}

const fact = (label: string, values: readonly string[]): string => (values.length > 0 ? `<div>${escaped(`${label}: ${values.join(', ')}`)}</div>\n` : '');

const linked = (href: string | undefined, html: string): string => (href ? `<a href="${escaped(href)}">${html}</a>` : html);

/** The direction by the first letters: pages are not asked for theirs. */
const textIn = (lang: string | undefined): string => `${lang ? ` lang="${escaped(lang)}"` : ''} dir="auto"`;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.toWellFormed().replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign]!).replaceAll('\u0000', '\uFFFD');
