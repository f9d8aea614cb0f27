/** Lexicons of any size: ours, cut or filled up with made-up names. */
import { LEXICON } from '../../../data/lexicon/marked.ts';
import { packKeys, type MarkedForms } from '../../../data/lexicon/keys.ts';
import { spellingsOf } from '../../../lib/detect/declension.ts';
import { FIELD } from '../../../lib/detect/heads.ts';
import { DIVIDER } from '../../../lib/detect/keys.ts';
import { RADIX, type PackedLexicon } from '../../../lib/detect/lexicon.ts';

export const SIZES = [100, 600, 5000, 50_000] as const;
const SEED = 20_260_601;
const SYLLABLES = 'ba ber bon cal cor dan del dor ek fal fin gar gen hal hen il jor kan kel kro lan lem lin mar mon nel nor ol pa per quin ra rem rin sal sen sol tan ter tor ul van ver vin wal wen zim'.split(' ');
const ENDINGS = ['AG', 'Group', 'Institut', 'Alliance', 'Act', 'Forum'];

/** Mulberry32: small, and the same numbers everywhere. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** Names of one to three words that look like those of people, firms and laws. */
export function madeUpNames(count: number): string[] {
  const next = random(SEED);
  const word = (): string => {
    const text = Array.from({ length: 2 + next(2) }, () => SYLLABLES[next(SYLLABLES.length)]!).join('');
    return text[0]!.toUpperCase() + text.slice(1);
  };
  const names = new Set<string>();
  while (names.size < count) {
    const kind = next(4);
    names.add(kind === 0 ? `${word()}${word().toLowerCase()}` : kind === 1 ? `${word()} ${ENDINGS[next(ENDINGS.length)]}` : `${word()} ${word()}`);
  }
  return [...names];
}

/** The forms of a lexicon by mark, in the order of the keys. */
function formsOf({ keys }: PackedLexicon): MarkedForms[] {
  return keys.split('\n').flatMap((line) => {
    const [, ...fields] = line.split(FIELD);
    return fields.flatMap((mark, n) => (n % 2 === 0 ? [{ mark, forms: fields[n + 1]!.split(DIVIDER) }] : []));
  });
}

/** Every spelling a lexicon holds: what peers are given. */
export const aliasesOf = (packed: PackedLexicon): string[] => [...new Set(formsOf(packed).flatMap(({ forms }) => forms.flatMap(spellingsOf)))];

function cut(size: number): PackedLexicon {
  const kept: MarkedForms[] = [];
  let spellings = 0;
  for (const marked of formsOf(LEXICON)) {
    if (spellings >= size) break;
    kept.push(marked);
    spellings += marked.forms.flatMap(spellingsOf).length;
  }
  return { ...LEXICON, keys: packKeys(kept) };
}

/** Our lexicon with about `size` aliases. */
export function lexiconOf(size: number): PackedLexicon {
  const own = aliasesOf(LEXICON).length;
  if (size <= own) return cut(size);
  const entity = LEXICON.entities.split('\n').length.toString(RADIX);
  const mark = LEXICON.groups.split('\n').length.toString(RADIX);
  return {
    version: LEXICON.version, entities: `${LEXICON.entities}\nmade-up\t200`, groups: `${LEXICON.groups}\n${entity}\t010`,
    keys: packKeys([...formsOf(LEXICON), { mark, forms: madeUpNames(size - own) }]),
  };
}
