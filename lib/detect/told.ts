import { isAcronymForm } from './acronyms.ts';
import { surfaceOf, type Item } from './item.ts';
import type { Accepted, Reason, Steps } from './types.ts';

function formOf(item: Item): Reason['form'] {
  if (item.how === 'compound') return 'compound';
  if (item.how === 'inflected' || item.form.spelling !== item.form.alias) return 'inflected';
  return item.spelling === 'capitals' ? 'case' : item.spelling;
}

const DASH = /^\s[–—-]\s$/;
const DASH_LENGTH = 3;

/** "eco – Verband der Internetwirtschaft": one name, in two parts. */
function dashBefore(item: Item): string | undefined {
  const end = item.start - DASH_LENGTH;
  const between = item.text.slice(Math.max(0, end), item.start);
  if (item.entity!.kind === 'person' || isAcronymForm(item) || !DASH.test(between)) return undefined;
  const isFirst = (one: Item): boolean => one.state === 'accepted' && one.end === end && one.entity === item.entity && one.form !== item.form && one.how === 'bare';
  return item.siblings.some(isFirst) ? between : undefined;
}

/** What is said of an accepted item to those who know nothing of the lexicon. */
function toldOf(item: Item): Accepted {
  const entity = item.entity!;
  const after = dashBefore(item);
  return {
    block: item.block, start: item.start, end: item.end, surface: surfaceOf(item), entity: entity.id, salience: entity.salience,
    reason: {
      alias: item.form.alias, policy: item.rule.policy, form: formOf(item), score: item.score,
      evidence: { entities: [...item.evidence.entities], words: [...item.evidence.words] },
    },
    ...(after === undefined ? {} : { after }), ...(entity.disputed ? { disputed: true } : {}),
  };
}

export function* told(items: readonly Item[]): Steps<Accepted[]> {
  const all: Accepted[] = [];
  for (const item of items) {
    if (item.state !== 'accepted') continue;
    all.push(toldOf(item));
    yield;
  }
  return all;
}
