import { createElement as h } from 'react';
import { flushSync } from 'react-dom';
import { hydrateRoot } from 'react-dom/client';
import { feedAt, leave } from './feed.ts';

const Feed = ({ n }) =>
  h('div', null, feedAt(n).map(({ key, before, bold, after }) => h('p', { key }, before, bold && h('b', null, bold), after)));

const root = hydrateRoot(document.getElementById('root'), h(Feed, { n: 0 }));
leave({ show: (n) => flushSync(() => root.render(h(Feed, { n }))), unmount: () => root.unmount() });
