import { HEAD } from '../../lib/detect/keys.ts';
import { BEGINNING, LATIN_END, NOT_ASCII } from '../../lib/detect/pattern.ts';

/** By unit; an empty one where whatever follows is let through. */
interface Branch extends Map<string, Branch> {}

/** How much of a head the pattern looks at: a space tells little, and so does what comes right before one. */
function lengthOf(head: string): number {
  let length = BEGINNING;
  while (length < HEAD && (head[length - 1] === ' ' || head[length] === ' ')) length++;
  return length;
}

function branchesOf(heads: readonly string[]): Branch {
  const root: Branch = new Map();
  for (const head of heads) {
    let at = root;
    for (const unit of head.slice(0, lengthOf(head))) {
      if (!at.has(unit)) at.set(unit, new Map());
      at = at.get(unit)!;
    }
    at.set('', new Map());
  }
  return root;
}

/** ASCII that folds to a unit, in a class; never by a flag for any case, which makes a pattern ten times as dear to compile. */
function member(unit: string): string {
  if (unit === ' ') return '\\0- \\-';
  if (unit === "'") return "'`";
  if (/[a-z]/.test(unit)) return unit + unit.toUpperCase();
  return unit.charCodeAt(0) >= 0x80 ? '' : unit.replace(/[^0-9]/, (sign) => `\\${sign}`);
}

const oneOf = (units: readonly string[]): string => `[${units.map(member).join('')}]${units.includes(' ') ? '+' : ''}`;

/** What is not ASCII may stand for any letter, for more than one or for none: what the pattern lets through is read closely. */
function patternOf(branches: Branch): string {
  const ends = [...branches].filter(([, below]) => below.has('')).map(([unit]) => unit);
  const others = [...branches].filter(([, below]) => !below.has('')).map(([unit, below]) => `${oneOf([unit])}(?:${patternOf(below)}|${NOT_ASCII})`);
  return [...(ends.length > 0 ? [oneOf(ends)] : []), ...others].join('|');
}

/**
 * A regular expression for the beginning of any of these heads. It lets through more than it must. Empty when there is none, or one in letters
 * that text in our languages does not have.
 */
export const beginningsPattern = (heads: readonly string[]): string => (heads.some((head) => head > LATIN_END) ? '' : patternOf(branchesOf(heads)));
