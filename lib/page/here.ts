import { SIGHTS } from '../../data/lexicon/marked-sights.ts';
import { LEXICON } from '../../data/lexicon/marked.ts';
import { Lexicon } from '../detect/lexicon.ts';
import { openSights } from '../detect/sight.ts';
import { annotatePage, type Annotator } from './index.ts';
import { judgeHere } from './judge.ts';
import { TextSource } from './text-source.ts';
import type { PageOptions } from './types.ts';

/** All in one page, without a background: for tests and measuring. */
export function annotateHere(options: Partial<PageOptions> = {}, lexicon = new Lexicon(LEXICON), sight = openSights(SIGHTS)): Annotator {
  const source = new TextSource(() => sight);
  return annotatePage(source, judgeHere(lexicon, source.slices), options);
}
