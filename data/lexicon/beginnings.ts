import { BEGINNING, NOT_ASCII } from '../../lib/detect/pattern.ts';

interface Branch extends Map<string, Branch> {}

function branchesOf(heads: readonly string[]): Branch {
  const root: Branch = new Map();
  for (const head of heads) {
    let at = root;
    for (const unit of head.slice(0, BEGINNING)) {
      if (!at.has(unit)) at.set(unit, new Map());
      at = at.get(unit)!;
    }
    // A head that ends here lets through whatever follows.
    if (head.length < BEGINNING) at.set('', new Map());
  }
  return root;
}

/** A unit in a class of units; never by a flag for any case, which makes a pattern ten times as dear to compile. */
function member(unit: string): string {
  if (unit === ' ') return '\\s\\-';
  if (/[a-z]/.test(unit)) return unit + unit.toUpperCase();
  return unit.charCodeAt(0) >= 0x80 ? '' : unit.replace(/[^0-9]/, (sign) => `\\${sign}`);
}

/** What is not ASCII may stand for any letter, for the sake of accents and quotes: what the pattern lets through is read closely. */
const oneOf = (units: readonly string[]): string => `[${units.map(member).join('')}${NOT_ASCII}]${units.includes(' ') ? '+' : ''}`;

function patternOf(branches: Branch): string {
  if (branches.has('')) return '';
  const ends = [...branches].filter(([, below]) => patternOf(below) === '').map(([unit]) => unit);
  const others = [...branches].filter(([unit]) => !ends.includes(unit)).map(([unit, below]) => oneOf([unit]) + patternOf(below));
  const all = [...(ends.length > 0 ? [oneOf(ends)] : []), ...others];
  return all.length === 0 ? '' : all.length === 1 ? all[0]! : `(?:${all.join('|')})`;
}

/** A regular expression for the beginning of any of these heads, in text without shifting characters. It lets through more than it must. */
export const beginningsPattern = (heads: readonly string[]): string => (heads.length === 0 ? '' : patternOf(branchesOf(heads)));
