import type { Dataset } from '../schema.ts';
import { lexiconModule, sightsModule } from '../lexicon/output.ts';
import { stableJson } from './stable.ts';

/** A generated, committed file; `npm run data` writes it and `npm run data:check` compares it. */
export interface Output {
  /** From the project's root. */
  path: string;
  text(dataset: Dataset): string;
}

/** Everything the compile step writes. */
export const OUTPUTS: readonly Output[] = [
  { path: 'data/dataset.json', text: (dataset) => stableJson({ ...dataset }) },
  { path: 'data/lexicon/marked.ts', text: (dataset) => lexiconModule(dataset, ['marked']) },
  { path: 'data/lexicon/marked-sights.ts', text: (dataset) => sightsModule(dataset, ['marked']) },
  { path: 'data/lexicon/all-sights.ts', text: (dataset) => sightsModule(dataset, ['marked', 'quiet']) },
  { path: 'data/lexicon/all.ts', text: (dataset) => lexiconModule(dataset, ['marked', 'quiet']) },
];
