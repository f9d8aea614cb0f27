export const shadow = (html: string) => `<template shadowrootmode="open">${html}</template>`;

/**
 * Shapes a selection may have, for tests in every browser. `«` and `»` mark where the range begins and ends; a mark between tags is an
 * element boundary. `quote` is the text a reader sees in it.
 */
export const SHAPES: readonly [shape: string, html: string, quote: string][] = [
  ['inside one text node', '<p>one «two three» four</p>', 'two three'],
  ['a whole text node', '<p>«one two»</p>', 'one two'],
  ['from a text into an inline element', '<p>one «two <b>thr»ee</b> four</p>', 'two thr'],
  ['out of an inline element', '<p>one <b>tw«o</b> three» four</p>', 'o three'],
  ['across nested inline elements', '<p>a «b<i>c<b>d</b></i><a href="#">e <u>f</u></a>» g</p>', 'bcde f'],
  ['a word broken by inline elements', '<p>x «d<b>i</b>gi<i>tal</i>» y</p>', 'digital'],
  ['across two blocks', '<p>one «two</p><p>three» four</p>', 'two\nthree'],
  ['across blocks with white space between them', '<p>one «two</p>\n\n   <p>three» four</p>', 'two\nthree'],
  ['across three levels of blocks', '<div><section><h2>A «head</h2><div><p>body</p></div></section></div><p>end» x</p>', 'head\nbody\nend'],
  ['list items', '<ul><li>a «b</li><li>c</li><li>d» e</li></ul>', 'b\nc\nd'],
  ['nested lists', '<ul><li>a «b<ul><li>c</li></ul></li><li>d» e</li></ul>', 'b\nc\nd'],
  ['table cells', '<table><tbody><tr><td>a «b</td><td>c</td></tr><tr><td>d» e</td></tr></tbody></table>', 'b\nc\nd'],
  ['a line break', '<p>one «two<br>three» four</p>', 'two\nthree'],
  ['two line breaks', '<p>one «two<br><br>three» four</p>', 'two\nthree'],
  ['element boundaries on both sides', '<p>a <b>«bold»</b> c</p>', 'bold'],
  ['boundaries of a block', '<div>«<p>one</p><p>two</p>»</div>', 'one\ntwo'],
  ['beginning before an image', '<p>a «<img alt="x">b» c</p>', 'b'],
  ['ending at the beginning of the next block', '<p>a «b c</p><p>»d</p>', 'b c'],
  ['beginning at the end of the last block', '<p>a«</p><p>b c» d</p>', 'b c'],
  ['with white space at its ends', '<p>a« b c »d</p>', 'b c'],
  ['source code broken over lines', '<p>a «b\n      c\n\td» e</p>', 'b c d'],
  ['no-break spaces', '<p>a «10\u00A0000\u202F€» b</p>', '10 000 €'],
  ['soft hyphens and zero-width spaces', '<p>a «Souve\u00ADrä\u00ADni\u200Btät» b</p>', 'Souveränität'],
  ['emoji', '<p>a «👩\u200D💻 🇪🇺» b</p>', '👩\u200D💻 🇪🇺'],
  ['next to emoji', '<p>👩\u200D💻«b»🇪🇺</p>', 'b'],
  ['combining characters', '<p>a «e\u0301te\u0301» b</p>', 'e\u0301te\u0301'],
  ['right to left', '<p dir="rtl">שלום «ריבונות דיגיטלית» עולם</p>', 'ריבונות דיגיטלית'],
  ['mixed directions', '<p>the «word <bdi>ריבונות</bdi> means» it</p>', 'word ריבונות means'],
  ['Chinese', '<p>关于«数字主权»的讨论</p>', '数字主权'],
  ['a script in between', '<p>a «b<script>hidden()</script>c» d</p>', 'bc'],
  ['hidden text in between', '<p>a «b <span style="display:none">hidden</span>c» d</p>', 'b c'],
  ['invisible text in between', '<p>a «b <span style="visibility:hidden">no <i style="visibility:visible">yes</i></span> c» d</p>', 'b yes c'],
  ['text for screen readers only in between', '<p>a «b<span class="x sr-only" style="position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0, 0, 0, 0)"> in a new window</span> c» d</p>', 'b c'],
  ['the same, clipped by a path', '<p>a «b <i class="Link_visuallyHidden__x1" style="position: absolute; overflow: hidden; clip-path: inset(50%)">no <b>no</b></i>c» d</p>', 'b c'],
  ['what bears such a name and is shown', '<p>a «b <i class="sr-only-focusable">yes</i> <b class="a11y-text" style="position: absolute">c</b>» d</p>', 'b yes c'],
  ['a comment in between', '<p>a «b<!-- no -->c» d</p>', 'bc'],
  ['a figure with a caption', '<p>a «b</p><figure><img alt="no"><figcaption>c</figcaption></figure><p>d» e</p>', 'b\nc\nd'],
  ['preformatted text', '<pre>a «b\n  c» d</pre>', 'b c'],
  ['ruby and superscript', '<p>a «b<sup>2</sup> c» d</p>', 'b2 c'],
  ['a repeated word', '<p>one two one «two» one two</p>', 'two'],
  ['part of a word', '<p>two Sou«veränität» two</p>', 'veränität'],
  ['the whole body', '«<p>one</p><p>two</p>»', 'one\ntwo'],
  ['a block clicked three times', '<p>«one two</p><p>»<b>three</b></p>', 'one two'],
  ['from between two blocks to between two others', '<p>one</p>«<p>two</p><p>three</p>»<p>four</p>', 'two\nthree'],
  ['from one table cell into the next', '<table><caption>x</caption><tr><th>a</th><td>b «c</td><td>d» e</td></tr></table>', 'c\nd'],
  ['from a heading cell over two rows', '<table><thead><tr><th>a «b</th></tr></thead><tbody><tr><td>c</td><td>d» e</td></tr></tbody></table>', 'b\nc\nd'],
  ['a definition list', '<dl><dt>a «b</dt><dd>c</dd><dt>d</dt><dd>e» f</dd></dl>', 'b\nc\nd\ne'],
  ['what a summary hides', '<details open><summary>a «b</summary><p>c</p></details><p>d» e</p>', 'b\nc\nd'],
  ['in a closed disclosure', '<details><summary>a</summary><p>b «c d» e</p></details>', 'c d'],
  ['ruby with its reading', '<p>x «<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>» y</p>', '漢かん字じ'],
  ['ruby with brackets nobody sees', '<p>x «<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>の» y</p>', '漢かんの'],
  ['a place where a word may break', '<p>a «Rechen<wbr>zentrum» b</p>', 'Rechenzentrum'],
  ['lines kept by a style', '<p style="white-space: pre-wrap">a «b\n  c» d</p>', 'b c'],
  ['generated text around', '<style>q::before { content: "„" } q::after { content: "“" }</style><p>a «<q>b c</q>» d</p>', 'b c'],
  ['from a first letter on', '<style>p::first-letter { font-size: 3em; float: left }</style><p>«Der An»fang</p>', 'Der An'],
  ['letters changed by a style', '<p style="text-transform: uppercase">a «straße» b</p>', 'straße'],
  ['a part that cannot be selected', '<p>a «b <span style="user-select: none; -webkit-user-select: none">c</span> d» e</p>', 'b c d'],
  ['a part without a box', '<p>a «b <span style="display: contents"><i>c</i></span> d» e</p>', 'b c d'],
  ['buttons and fields in between', '<p>a «b <button>c</button> <input value="no"><select><option>no</option></select> d» e</p>', 'b c d'],
  ['an emoji with skin and family joined', '<p>a «👍🏽👨\u200D👩\u200D👧» b</p>', '👍🏽👨\u200D👩\u200D👧'],
  ['Arabic with vowel signs', '<p dir="rtl" lang="ar">هذا «السِّيَادَةُ الرَّقْمِيَّةُ» نص</p>', 'السِّيَادَةُ الرَّقْمِيَّةُ'],
  ['an override of direction', '<p>a «b <bdo dir="rtl">cde</bdo> f» g</p>', 'b cde f'],
  ['inside an open shadow root', `<div>${shadow('<p>a «b c» d</p>')}</div>`, 'b c'],
  ['across blocks of an open shadow root', `<p>x</p><div>${shadow('<p>a «b</p><p>c» d</p>')}</div><p>y</p>`, 'b\nc'],
  ['inside a shadow root in another', `<div>${shadow(`<section><div>${shadow('<p>a «b» c</p>')}</div></section>`)}</div>`, 'b'],
  ['what is put into a slot', `<div>${shadow('<p>x <slot></slot> y</p>')}<b>a «b» c</b></div>`, 'b'],
  ['around an element with a shadow root', `<p>a «b <span>${shadow('<i>in</i>')}</span> c» d</p>`, 'b in c'],
];

/** Marks stand in text that no shape uses otherwise. */
const MARKS = ['«', '»'] as const;

/** Puts a shape into the body and returns its range, the marks removed without joining or splitting what they stood in. */
export function makeShape(html: string, body: HTMLElement): Range {
  body.innerHTML = html;
  attachShadows(body);
  const range = body.ownerDocument.createRange();
  MARKS.forEach((mark, end) => {
    const [node, offset] = unmarked(textsIn(body).find(({ data }) => data.includes(mark))!, mark);
    if (end) range.setEnd(node, offset);
    else range.setStart(node, offset);
  });
  return range;
}

/** `innerHTML` leaves shadow roots as templates. */
export function attachShadows(root: ParentNode): void {
  for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    const inner = template.parentElement!.attachShadow({ mode: 'open', clonable: true });
    inner.append(template.content);
    template.remove();
    attachShadows(inner);
  }
}

/** All texts at and below a node, those in open shadow roots included. */
export function textsIn(node: Node): Text[] {
  if (node.nodeType === Node.TEXT_NODE) return [node as Text];
  const { shadowRoot } = node as Partial<Element>;
  return [...(shadowRoot ? [shadowRoot] : []), ...node.childNodes].flatMap(textsIn);
}

/** A text that was nothing but the mark goes, and its place becomes an element boundary. */
function unmarked(text: Text, mark: string): [Node, number] {
  const at = text.data.indexOf(mark);
  text.deleteData(at, mark.length);
  const parent = text.parentNode!;
  if (text.data !== '') return [text, at];
  const index = Array.prototype.indexOf.call(parent.childNodes, text);
  text.remove();
  return [parent, index];
}
