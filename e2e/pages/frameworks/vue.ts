import { createSSRApp, h, nextTick, ref } from 'vue';
import { feedAt, leave } from './feed.ts';

const n = ref(0);
const app = createSSRApp({
  render: () => h('div', feedAt(n.value).map(({ key, before, bold, after }) => h('p', { key }, bold ? [before, h('b', bold), after] : before))),
});
app.mount('#root');
leave({ show: (next) => { n.value = next; return nextTick(); }, unmount: () => app.unmount() });
