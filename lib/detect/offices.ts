/** Offices that the text gives to somebody else: they do not speak for a surname beside them. */
import { isGivenName } from './given-names.ts';
import type { Block } from './item.ts';
import { NOT_OURS } from './lexicon.ts';

const LETTER = 'A-Za-zÀ-ž';
const CAPITAL = `[A-ZÀ-Ý][${LETTER}'’-]+`;
const NAME = `(?<name>(?<given>${CAPITAL})\\s${CAPITAL})`;
/** Ends of compounds, too. */
const OFFICE = '(?:r[äeé]sident|inister|inistre|anzler|hancellor|hancelier|remier|rofessor|rofesseur)(?:in|e)?';
const BODY = '(?:\\d+\\.\\s)?(?:(?:[A-Z]{2,4}|TuS|SpVgg)\\s[A-ZÀ-Ý0-9]|club|[Vv]erein|[Ll]ig|[Ll]eague|[Tt]eam|[Ff][ée]d)';
/** "Präsident Ralf Petzold"; "Ralf Petzold, the president"; "president of the club", "club president". */
const OF_OTHERS = [
  `${OFFICE}(?=\\s${NAME})`,
  `${OFFICE}(?<=(?<![${LETTER}])${NAME},\\s(?:(?:the|le|la|der|die|[${LETTER}]+['’]s)\\s){0,2}[${LETTER}-]*)`,
  `${OFFICE}(?=\\s(?:of\\s(?:the\\s)?|des\\s|der\\s|du\\s|de\\sla\\s|de\\sl['’])${BODY})`,
  `${OFFICE}(?<=(?:[Cc]lub|[Tt]eam|[Ll]eague)(?:['’]s)?\\s[Pp]resident)`,
].map((pattern) => new RegExp(pattern, 'dy'));
const ANY = new RegExp(OFFICE, 'g');
/** Letters of a compound before. */
const LONGEST = 30;
const COMPOUND = new RegExp(`[${LETTER}-]*$`);

const known = new WeakMap<Block['candidates'], Offices>();

/** Whose it is does not matter: it says that the text is of politics. */
const OF_STATE = /^(?:Ministerpr|Bundes)/;

/** Where ours begin: "Präsident Emmanuel Macron". */
const startsOfOurs = ({ candidates }: Block): ReadonlySet<number> => new Set(candidates.filter(({ form }) => form.rule.entity !== NOT_OURS).map(({ start }) => start));

function isOfAnother({ groups, indices }: RegExpExecArray, ours: ReadonlySet<number>): boolean {
  if (groups?.given === undefined) return true;
  const [start, end] = indices!.groups!.name!;
  for (let at = start; at < end; at++) if (ours.has(at)) return false;
  return isGivenName(groups.given);
}

function isOthers(text: string, at: number, ours: ReadonlySet<number>): boolean {
  return OF_OTHERS.some((pattern) => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    return match !== null && isOfAnother(match, ours);
  });
}

/** Where the offices of others stand. */
function spansOf(block: Block): [start: number, end: number][] {
  const { text } = block;
  let ours: ReadonlySet<number> | undefined;
  const spans: [number, number][] = [];
  for (const { index, 0: office } of text.matchAll(ANY)) {
    if (!isOthers(text, index, (ours ??= startsOfOurs(block)))) continue;
    const start = index - COMPOUND.exec(text.slice(Math.max(0, index - LONGEST), index))![0].length;
    const end = index + office.length;
    if (!OF_STATE.test(text.slice(start, end))) spans.push([start, end]);
  }
  return spans;
}

/** A text with spaces for the offices of others, and those. */
interface Offices { without: string; offices: string }

function read(block: Block): Offices {
  let [without, offices, from] = ['', '', 0];
  for (const [first, end] of spansOf(block)) {
    const start = Math.max(from, first);
    without += block.text.slice(from, start) + ' '.repeat(end - start);
    offices += ` ${block.text.slice(start, end)}`;
    from = end;
  }
  return { without: without + block.text.slice(from), offices };
}

/** Read once for each block, however often the page is judged. */
export function officesOfOthers(block: Block): Offices {
  let all = known.get(block.candidates);
  if (all === undefined) known.set(block.candidates, (all = read(block)));
  return all;
}
