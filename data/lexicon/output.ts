import type { Dataset, Salience } from '../schema.ts';
import { packLexicon } from './pack.ts';

/** A generated module with the lexicon as plain strings, ready without parsing. */
export function lexiconModule(dataset: Dataset, saliences: readonly Salience[]): string {
  const lines = Object.entries(packLexicon(dataset, saliences)).map(([key, value]) => `  ${key}: ${JSON.stringify(value)},\n`);
  return `// Written by \`npm run data\` from the aliases in seeds/entities; do not edit.\n`
    + `import type { PackedLexicon } from '../../lib/detect/lexicon.ts';\n\n`
    + `/** Entities of salience ${saliences.join(' and ')}. */\n`
    + `export const LEXICON: PackedLexicon = {\n${lines.join('')}};\n`;
}
