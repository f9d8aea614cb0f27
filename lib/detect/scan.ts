import { mayBegin } from './beginnings.ts';
import { endingOf, type Ending } from './endings.ts';
import { HYPHEN, fold } from './fold.ts';
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

/** "Merz-Macron": behind another of ours a person's name begins after a hyphen, too. */
const isPaired = (text: string, start: number, before: readonly Candidate[], lexicon: Lexicon): boolean =>
  start > 0 && fold(text.charCodeAt(start - 1)) === HYPHEN && before.slice(-PAIR).some((one) => one.end === start - 1 && isPerson(one.form, lexicon));
/** Candidates that may end at one place. */
const PAIR = 4;

function candidate(text: string, start: number, formEnd: number, form: Form, before: readonly Candidate[], lexicon: Lexicon): Candidate | null {
  const spelling = spellingOf(text.slice(start, formEnd), form);
  if (spelling === null) return null;
  const ending = endingOf(text, formEnd, form);
  if (ending === null || !(isPaired(text, start, before, lexicon) ? isPerson(form, lexicon) : mayBegin(text, start, form, isPerson(form, lexicon)))) return null;
  return { start, end: ending.end, formEnd, form, how: ending.how, spelling };
}

/** All candidates of a block, by start; nested and competing ones included. */
export function scan(text: string, lexicon: Lexicon): Candidate[] {
  const found: Candidate[] = [];
  walk(text, lexicon.keys, {
    meet(start, end, line, at, variant) {
      const next = candidate(text, start, end, lexicon.form(line, at, variant), found, lexicon);
      if (next) found.push(next);
    },
  });
  return found;
}
