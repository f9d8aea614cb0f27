import { coming } from './coming.ts';

/** Names of what the dataset knows, and what names in a search mean. Large: it comes while the library's first screen is read. */
export const words = coming(Promise.all([import('./dataset.ts'), import('./vocabulary.ts')]).then(([{ names }, { vocabulary }]) => ({ names, vocabulary: vocabulary() })));
