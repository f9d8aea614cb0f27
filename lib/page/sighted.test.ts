// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { SIGHTS } from '../../data/lexicon/marked-sights.ts';
import { openSights } from '../detect/sight.ts';
import { sightedIn } from './sighted.ts';

/** What is told of a page, and in how many steps. */
function told(html: string): { texts: string[]; steps: number } {
  document.body.innerHTML = html;
  const texts: string[] = [];
  let steps = 0;
  const work = sightedIn(document.body, openSights(SIGHTS), (node) => texts.push(node.data));
  while (!work.next().done) steps++;
  return { texts, steps };
}

const PLAIN = '<p>Rosen</p>'.repeat(99);

describe('texts in which something is sighted', () => {
  it('are told once each, in order, over many batches', () => {
    const html = Array.from({ length: 250 }, (_, n) => `<p>${n % 50 === 7 ? `STACKIT ${n}` : n % 3 === 0 ? '5 min' : 'Tulpen'}</p>`).join('');
    expect(told(html).texts).toEqual([7, 57, 107, 157, 207].map((n) => `STACKIT ${n}`));
  });

  it('are open ones only where a form goes on, in the next batch, too', () => {
    expect(told(`${PLAIN}<div>Der <b>AI</b> <i>Act</i></div>`).texts).toEqual(['AI']);
    expect(told(`${PLAIN}<div><b>AI</b> <i>Age</i></div><p>STA</p><div><b>S</b><b>TACKIT</b></div>`).texts).toEqual(['STA', 'S']);
    expect(told(`${'<div><b>AI</b> <i>x</i></div>'.repeat(200)}<p>LawZero</p>`).texts).toEqual(['LawZero']);
  });

  it('leave the page its turn', () => {
    expect(told('<p>Tulpen</p>'.repeat(1000)).steps).toBeGreaterThanOrEqual(10);
    expect(told(`<p>${'Tulpen '.repeat(2000)}</p>`.repeat(3)).steps).toBeGreaterThanOrEqual(3);
  });
});
