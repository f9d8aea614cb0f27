import { afterAll, beforeAll, it } from 'vitest';
import { inEachBrowser } from '../setup/browsers.ts';
import { article } from '../setup/pages.ts';
import { startWorld, type World } from '../setup/world.ts';
import { leadLife, prepare, type Life } from './kit/life.ts';

const P = '<p id="p">Über den EU AI Act wird in Brüssel gestritten.</p>';

const LIVES: Life[] = [
  {
    what: 'open shadow roots in open shadow roots',
    html: article(`${P}<div><template shadowrootmode="open"><section><div><template shadowrootmode="open"><p>STACKIT trägt die Cloud.</p></template></div></section></template></div>`),
    first: ['EU AI Act', 'STACKIT'], live: async () => undefined, last: ['EU AI Act', 'STACKIT'],
  },
  {
    what: 'an element that gets its shadow root long after it stands',
    html: article(`${P}<late-story></late-story><div id="late"></div>`), first: ['EU AI Act'],
    live: (page) => page.evaluate(() => {
      customElements.define('late-story', class extends HTMLElement {
        connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<p>STACKIT trägt die Cloud.</p>'; }
      });
      document.getElementById('late')!.attachShadow({ mode: 'open' }).innerHTML = '<p>Hier spricht Karsten Wildberger.</p>';
    }),
    last: ['EU AI Act', 'STACKIT', 'Karsten Wildberger'],
  },
  {
    what: 'text that changes inside a shadow root',
    html: article(`${P}<div id="host"><template shadowrootmode="open"><p>STACKIT trägt die Cloud.</p></template></div>`), first: ['EU AI Act', 'STACKIT'],
    live: (page) => page.evaluate(() => {
      const { shadowRoot } = document.getElementById('host')!;
      shadowRoot!.querySelector('p')!.firstChild!.nodeValue = 'Hier spricht Karsten Wildberger.';
      shadowRoot!.append(Object.assign(document.createElement('p'), { textContent: 'Und LawZero schweigt.' }));
    }),
    last: ['EU AI Act', 'Karsten Wildberger', 'LawZero'],
  },
  {
    what: 'hydration that puts new nodes in place of the same text',
    html: article(`<div id="root">${P}<p>Karsten <b>Wildberger</b> spricht.</p></div>`), first: ['EU AI Act', 'Karsten Wildberger'],
    live: (page) => page.evaluate(() => {
      const root = document.getElementById('root')!;
      root.replaceChildren(...[...root.childNodes].map((node) => node.cloneNode(true)));
    }),
    last: ['EU AI Act', 'Karsten Wildberger'],
  },
  {
    what: 'text changed in place in every way there is',
    html: article(`${P}<p id="q">LawZero</p><p id="r">Die STACKIT-Cloud wächst.</p><p id="s">Karsten Wildberger</p><p id="t">CLOUD Act der USA</p>`),
    first: ['EU AI Act', 'LawZero', 'STACKIT', 'Karsten Wildberger', 'CLOUD Act'],
    live: (page) => page.evaluate(() => {
      const text = (id: string) => document.getElementById(id)!.firstChild as Text;
      text('p').insertData(0, 'Noch immer: ');
      text('q').data = 'Yoshua Bengio';
      text('r').splitText(8);
      document.getElementById('r')!.normalize();
      text('s').splitText(10);
      text('t').replaceData(0, 9, 'AI Act');
    }),
    last: ['EU AI Act', 'Yoshua Bengio', 'STACKIT', 'Karsten Wildberger'],
  },
  {
    what: 'a live ticker that puts fifty entries before the others',
    html: article(`<div id="ticker">${P}</div>`), first: ['EU AI Act'],
    live: (page) => page.evaluate(async () => {
      const ticker = document.getElementById('ticker')!;
      for (let n = 0; n < 50; n++) {
        ticker.insertAdjacentHTML('afterbegin', `<p>${n}: ${n % 10 === 9 ? 'LawZero meldet sich.' : 'Nichts.'}</p>`);
        if (ticker.children.length > 12) ticker.lastElementChild!.remove();
        await new Promise((done) => { setTimeout(done, 4); });
      }
    }),
    last: ['LawZero', 'LawZero'],
  },
  {
    what: 'infinite scroll',
    html: article(`<div id="feed" style="line-height: 60px">${P}</div><script>
      addEventListener('scroll', () => {
        const feed = document.getElementById('feed');
        if (innerHeight + scrollY < document.documentElement.scrollHeight - 200 || feed.children.length > 120) return;
        feed.insertAdjacentHTML('beforeend', '<p>Eine Zeile.</p>'.repeat(39) + '<p>LawZero, Folge ' + feed.children.length + '.</p>');
      });</script><div style="height: 1200px"></div>`),
    first: ['EU AI Act'],
    live: (page) => page.evaluate(async () => {
      const feed = document.getElementById('feed')!;
      while (feed.children.length <= 120) {
        scrollTo(0, document.documentElement.scrollHeight);
        await new Promise((done) => { requestAnimationFrame(done); });
      }
      scrollTo(0, 0);
      feed.lastElementChild!.scrollIntoView({ block: 'center' });
    }),
    last: ['LawZero'],
  },
  {
    what: 'a translation that puts every text into elements of its own',
    html: article(`${P}<p>In München gründete <b>Karsten</b> Wildberger die Allianz.</p>`), first: ['EU AI Act', 'Karsten Wildberger'],
    live: (page) => page.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector('article')!, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      const english: Record<string, string> = { 'In München gründete ': 'In Munich, ', ' Wildberger die Allianz.': ' Wildberger founded the alliance.' };
      document.documentElement.lang = 'en';
      for (const text of texts) {
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        inner.textContent = english[text.data] ?? text.data;
        outer.append(inner);
        text.replaceWith(outer);
      }
    }),
    last: ['EU AI Act', 'Karsten Wildberger'],
  },
  {
    what: 'blocks that move, hide and show',
    html: article(`${P}<section id="a"><p>LawZero</p></section><section id="b"><p>Karsten Wildberger</p></section><details><summary>Mehr</summary><p>STACKIT</p></details>`),
    first: ['EU AI Act', 'LawZero', 'Karsten Wildberger'],
    live: (page) => page.evaluate(() => {
      document.getElementById('a')!.before(document.getElementById('b')!);
      document.getElementById('a')!.hidden = true;
      document.querySelector('details')!.open = true;
    }),
    last: ['EU AI Act', 'Karsten Wildberger', 'STACKIT'],
  },
  {
    what: 'an application that goes by address, by fragment, and back', html: article(`<div id="view">${P}</div>`), first: ['EU AI Act'],
    live: (page) => page.evaluate(async () => {
      const texts: Record<string, string> = { '': 'Der EU AI Act.', '#/b': 'Hier spricht Karsten Wildberger.', '#/c': 'Auch LawZero.' };
      const draw = (): void => { document.getElementById('view')!.innerHTML = `<p>${texts[location.hash]}</p>`; };
      const moved = (): Promise<unknown> => new Promise((done) => { addEventListener('popstate', done, { once: true }); });
      addEventListener('popstate', draw);
      history.pushState({}, '', '#/b');
      draw();
      const forward = moved();
      location.hash = '#/c';
      await forward;
      const back = moved();
      history.back();
      await back;
    }),
    last: ['Karsten Wildberger'],
  },
];

inEachBrowser((kind) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(kind);
    await prepare(world);
  });
  afterAll(() => world?.close());

  it.each(LIVES)('a page that lives: $what', (life) => leadLife(world, life));
});
