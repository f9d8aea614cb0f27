import { BEGINNING, HIDDEN } from '../../lib/detect/pattern.ts';

/** By unit; an empty one where whatever follows is let through. */
interface Branch extends Map<string, Branch> {}

function branchesOf(forms: readonly string[]): Branch {
  const root: Branch = new Map();
  for (const form of forms) {
    let at = root;
    for (const unit of form.slice(0, BEGINNING)) {
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
  if (unit === '\'') return '\'`';
  if (/[a-z]/.test(unit)) return unit + unit.toUpperCase();
  return unit.charCodeAt(0) >= 0x80 ? '' : unit.replace(/[^0-9]/, (sign) => `\\${sign}`);
}

const oneOf = (units: readonly string[]): string => `[${units.map(member).join('')}]${units.includes(' ') ? '+' : ''}`;

function alternatives(branches: Branch): string[] {
  const ends = [...branches].filter(([, below]) => below.has('')).map(([unit]) => unit).filter((unit) => member(unit) !== '');
  const others = [...branches].filter(([unit, below]) => unit !== '' && !below.has('') && member(unit) !== '');
  return [...(ends.length > 0 ? [oneOf(ends)] : []), ...others.map(([unit, below]) => `${oneOf([unit])}(?:${[...alternatives(below), HIDDEN].join('|')})`)];
}

/** A regular expression for the beginning of any of these folded forms; what is hidden in a text may be anything. It lets through more than it must. */
export const beginningsPattern = (forms: readonly string[]): string => alternatives(branchesOf(forms)).join('|');
