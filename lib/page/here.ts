import { FORMS } from '../../data/lexicon/forms.ts';
import { LEXICON } from '../../data/lexicon/marked.ts';
import { Lexicon } from '../detect/lexicon.ts';
import { openForms, type Forms } from '../detect/sightings.ts';
import { annotatePage, type Annotator } from './index.ts';
import { judgeHere } from './judge.ts';
import { TextSource } from './text-source.ts';
import type { PageOptions } from './types.ts';

/** All in one page, without a background: for tests and measuring. */
export function annotateHere(options: Partial<PageOptions> = {}, lexicon = new Lexicon(LEXICON), forms: Forms = openForms(FORMS)): Annotator {
  const source = new TextSource(forms);
  return annotatePage(source, judgeHere(lexicon, source.slices), options);
}
