import { flushSync, mount, unmount } from 'svelte';
import { leave } from './feed.ts';
import Feed from './Feed.svelte';
import { place } from './place.svelte.js';

const target = document.getElementById('root');
target.replaceChildren();
const feed = mount(Feed, { target, props: { place } });
leave({ show: (n) => flushSync(() => { place.n = n; }), unmount: () => void unmount(feed) });
