/** Our way to mark against the usual one: highlights over static ranges, and elements around the text. */
import { once } from './timing.ts';

const NAME = 'Sovereign Technology Alliance';
const PARAGRAPHS = 500;

function texts(): Text[] {
  document.body.innerHTML = `<p>Ministers spoke of the ${NAME} and of what it is to bring about for firms in both countries.</p>`.repeat(PARAGRAPHS);
  void document.body.offsetHeight;
  return [...document.querySelectorAll('p')].map((p) => p.firstChild as Text);
}

function highlight(nodes: readonly Text[]): void {
  const ranges = nodes.map((node) => {
    const at = node.data.indexOf(NAME);
    return new StaticRange({ startContainer: node, startOffset: at, endContainer: node, endOffset: at + NAME.length });
  });
  CSS.highlights.set('bench', new Highlight(...(ranges as never[])));
  void document.body.offsetHeight;
}

function wrap(nodes: readonly Text[]): void {
  for (const node of nodes) {
    const name = node.splitText(node.data.indexOf(NAME));
    name.splitText(NAME.length);
    const mark = document.createElement('mark');
    name.replaceWith(mark);
    mark.append(name);
  }
  void document.body.offsetHeight;
}

export interface WrapFigures { highlights: number[]; marks: number[] }

/** Time of 500 marks with the layout they force, ms, taken in turn. Replaces the page's body. */
export function wrapping(samples: number): WrapFigures {
  const style = new CSSStyleSheet();
  style.replaceSync('::highlight(bench) { text-decoration: underline dotted }');
  document.adoptedStyleSheets.push(style);
  const figures: WrapFigures = { highlights: [], marks: [] };
  for (let n = 0; n < samples; n++) {
    const plain = texts();
    figures.highlights.push(once(() => highlight(plain)));
    CSS.highlights.delete('bench');
    const others = texts();
    figures.marks.push(once(() => wrap(others)));
  }
  return figures;
}
