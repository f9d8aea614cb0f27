import type { Value } from '../../data/schema.ts';
import type { Fit } from './fit.ts';
import { fitStretches } from './intervals.ts';
import { fitIdentity, fitSets, isPartOf } from './sets.ts';
import { sameVoice } from './statement.ts';
import type { Statement } from './statement.ts';
import { fitHierarchy, fitScale } from './terms.ts';

const itemsOf = (value: Value): readonly string[] => ('terms' in value ? value.terms : 'entities' in value ? value.entities : []);

const fitIntervals = (a: Statement, b: Statement): Fit => (a.stretch && b.stretch ? fitStretches(a.stretch, b.stretch) : 'compatible');

function fitOffices(a: Value, b: Value): Fit {
  if (!('title' in a) || !('title' in b)) return 'compatible';
  return a.title.office === b.title.office ? 'same' : 'mismatch';
}

/** How the value of one statement stands to that of another about the same thing. */
export function fitValues(a: Statement, b: Statement): Fit {
  const { attribute } = a;
  const [x, y] = [a.claim.value, b.claim.value];
  switch (attribute.compare.rule) {
    case 'interval': return fitIntervals(a, b);
    case 'hierarchy': return fitHierarchy(attribute, itemsOf(x), itemsOf(y));
    case 'scale': return fitScale(attribute, itemsOf(x), itemsOf(y));
    case 'set': return fitSets(attribute, { items: itemsOf(x), complete: a.complete }, { items: itemsOf(y), complete: b.complete });
    case 'identity': return fitIdentity(attribute, itemsOf(x), itemsOf(y));
    case 'office': return fitOffices(x, y);
    case 'none': return 'compatible';
  }
}

/**
 * A source that gives its whole list once may come back to some of it, or name it item by item: such mentions claim no
 * completeness of their own.
 */
export function withPartialLists(group: readonly Statement[]): Statement[] {
  const items = (s: Statement) => itemsOf(s.claim.value);
  const partial = (s: Statement) => items(s).length < 2
    || group.some((other) => other !== s && sameVoice(s, other) && isPartOf(s.attribute, items(s), items(other)));
  return group.map((s) => (s.complete && partial(s) ? { ...s, complete: false } : s));
}
