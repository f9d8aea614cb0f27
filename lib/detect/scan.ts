import { mayBegin } from './beginnings.ts';
import { endingOf, type Ending } from './endings.ts';
import { NOT_OURS, type Form, type Lexicon } from './lexicon.ts';
import { spellingOf, type Spelling } from './spelling.ts';
import { walk } from './walk.ts';

/** A form that stands in a block as whole words, before anything is known of its meaning. Offsets into the block. */
export interface Candidate {
  start: number;
  end: number;
  /** End of the form itself, before any inflection. */
  formEnd: number;
  form: Form;
  how: Ending['how'];
  spelling: Spelling;
}

const isPerson = (form: Form, lexicon: Lexicon): boolean =>
  form.rule.entity !== NOT_OURS && lexicon.entity(form.rule.entity).kind === 'person';

function candidate(text: string, start: number, formEnd: number, form: Form, lexicon: Lexicon): Candidate | null {
  const spelling = spellingOf(text.slice(start, formEnd), form);
  if (spelling === null) return null;
  const ending = endingOf(text, formEnd, form);
  if (ending === null || !mayBegin(text, start, form, isPerson(form, lexicon))) return null;
  return { start, end: ending.end, formEnd, form, how: ending.how, spelling };
}

/** All candidates of a block, by start; nested and competing ones included. */
export function scan(text: string, lexicon: Lexicon): Candidate[] {
  const found: Candidate[] = [];
  walk(text, lexicon.keys, {
    meet(start, end, line, at, variant) {
      const next = candidate(text, start, end, lexicon.form(line, at, variant), lexicon);
      if (next) found.push(next);
    },
  });
  return found;
}
