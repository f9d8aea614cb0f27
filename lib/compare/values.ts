import type { Attribute, Value } from '../../data/schema.ts';
import type { Fit } from './fit.ts';
import { fitStretches } from './intervals.ts';
import { fitIdentity, fitSets } from './sets.ts';
import type { Statement } from './statement.ts';
import { fitHierarchy, fitScale } from './terms.ts';

const itemsOf = (value: Value): readonly string[] => ('terms' in value ? value.terms : 'entities' in value ? value.entities : []);

const fitIntervals = (a: Statement, b: Statement): Fit => (a.stretch && b.stretch ? fitStretches(a.stretch, b.stretch) : 'compatible');

function fitOffices(a: Value, b: Value): Fit {
  if (!('title' in a) || !('title' in b)) return 'compatible';
  return a.title.office === b.title.office ? 'same' : 'mismatch';
}

const isComplete = ({ claim }: Statement, attribute: Attribute) => claim.complete ?? attribute.compare.complete;

/** How the value of one statement stands to that of another about the same thing. */
export function fitValues(a: Statement, b: Statement): Fit {
  const { attribute } = a;
  const [x, y] = [a.claim.value, b.claim.value];
  switch (attribute.compare.rule) {
    case 'interval': return fitIntervals(a, b);
    case 'hierarchy': return fitHierarchy(attribute, itemsOf(x), itemsOf(y));
    case 'scale': return fitScale(attribute, itemsOf(x), itemsOf(y));
    case 'set': return fitSets(attribute, { items: itemsOf(x), complete: isComplete(a, attribute) }, { items: itemsOf(y), complete: isComplete(b, attribute) });
    case 'identity': return fitIdentity(attribute, itemsOf(x), itemsOf(y));
    case 'office': return fitOffices(x, y);
    case 'none': return 'compatible';
  }
}
