import type { PackedKeys } from '../detect/keys.ts';
import { openForms, type Forms } from '../detect/sightings.ts';
import { touch } from '../detect/touch.ts';
import { isSkippedName } from './skipped.ts';
import { Shadows } from './shadows.ts';
import { Slices, type Work } from './slices.ts';
import { Texts } from './texts.ts';
import { Watch, outermost } from './watch.ts';

/** Text nodes between two looks at the clock. */
const NODES_PER_STEP = 100;

export interface Sighting {
  /** The whole page has been looked through once. */
  readonly isThrough: boolean;
  stop(): void;
}

function isSighted(node: Text, forms: Forms): boolean {
  return touch(node.data, forms) !== 'none' && !isSkippedName(node.parentNode?.nodeName.toUpperCase() ?? '');
}

/**
 * Looks through a page, and what is added to it, for anything that may be a name of ours, and calls once, at the first.
 * What it is, and whether it is, the annotator says: most pages name nothing and need not carry it.
 */
export function watchForNames(packed: PackedKeys, sighted: () => void): Sighting {
  const forms = openForms(packed);
  const slices = new Slices();
  const watch = new Watch(({ added, changed }) => {
    for (const root of [...outermost(added), ...changed]) slices.add(look(root));
  });
  const shadows = new Shadows(slices, function* enter(shadow) {
    watch.observe(shadow);
    yield* look(shadow);
  });
  let isThrough = false;
  let isOver = false;

  function* look(root: Node): Work {
    const texts = new Texts(root);
    let n = 0;
    for (let node = texts.next(); node; node = texts.next()) {
      if (isSighted(node, forms)) return found();
      if (++n % NODES_PER_STEP !== 0) continue;
      yield;
      texts.resume();
    }
    yield* shadows.below(root);
  }

  function* lookThrough(): Work {
    yield* look(document.body ?? document.documentElement);
    isThrough = true;
  }

  function stop(): void {
    isOver = true;
    watch.stop();
    shadows.stop();
    slices.stop();
  }

  function found(): void {
    if (isOver) return;
    stop();
    sighted();
  }

  watch.observe(document);
  slices.add(lookThrough());
  return { get isThrough() { return isThrough; }, stop };
}
