import { spellingsOf } from '../../lib/detect/declension.ts';
import { foldKey } from '../../lib/detect/fold.ts';
import { FIELD } from '../../lib/detect/heads.ts';
import { DIVIDER, HEAD } from '../../lib/detect/keys.ts';

/** Forms of which the owner of the keys says the same. */
export interface MarkedForms { mark: string; forms: readonly string[] }

const MARK = /[~^+]/;

/** What all spellings of a form begin with, folded. */
const headOf = (form: string): string => foldKey(form.split(MARK, 1)[0]!).slice(0, HEAD);

/** A form that changes in its first two letters is written out; of all others the marks stay. */
const fixed = (form: string): string[] => (headOf(form).length < 2 ? spellingsOf(form) : [form]);

function addTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/** Writes forms as `Keys` of `lib/detect` reads them. Marks keep their order within a beginning; forms of one mark that begin alike stand side by side. */
export function packKeys(groups: readonly MarkedForms[]): string {
  const lines = new Map<string, Map<string, string[]>>();
  for (const { mark, forms } of groups) {
    for (const form of forms.flatMap(fixed)) {
      const head = headOf(form);
      if (head.length < 2 || form.includes(DIVIDER) || form.includes(FIELD)) throw new Error(`"${form}" cannot be looked for: a form has two letters or more, and neither | nor a tab`);
      const line = lines.get(head) ?? new Map<string, string[]>();
      addTo(line, mark, form);
      lines.set(head, line);
    }
  }
  return [...lines].sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([head, marks]) => [head, ...[...marks].flatMap(([mark, forms]) => [mark, forms.toSorted().join(DIVIDER)])].join(FIELD)).join('\n');
}
