import type { Dataset, Salience } from '../schema.ts';
import { packLexicon, packSights } from './pack.ts';

const HEAD = '// Written by `npm run data` from the aliases in seeds/entities; do not edit.\n';

/** A value on lines of its own; what is inside its fields stands on theirs. */
const literal = (value: object): string => `{\n${Object.entries(value).map(([key, inside]) => `  ${key}: ${JSON.stringify(inside)},\n`).join('')}}`;

/** A generated module with the lexicon as plain strings, ready without parsing. */
export function lexiconModule(dataset: Dataset, saliences: readonly Salience[]): string {
  return `${HEAD}import type { PackedLexicon } from '../../lib/detect/lexicon.ts';\n\n`
    + `/** Entities of salience ${saliences.join(' and ')}. */\n`
    + `export const LEXICON: PackedLexicon = ${literal(packLexicon(dataset, saliences))};\n`;
}

/** A generated module with what it takes to sight names: what every page carries. */
export function sightsModule(dataset: Dataset, saliences: readonly Salience[]): string {
  return `${HEAD}/** Entities of salience ${saliences.join(' and ')}, as \`openSights\` takes them. */\n`
    + `export const SIGHTS = ${literal(packSights(dataset, saliences))};\n`;
}
