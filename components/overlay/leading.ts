import { i18n } from '#i18n';
import type { Looked, SavedMarks, Standing } from '../../lib/saved/paint.ts';
import { IN_NOTICE, shortened } from '../../lib/saved/shortened.ts';
import { bringIntoView } from './arriving.ts';
import type { SceneControl } from './scene.ts';

export interface Leading {
  /** To a highlight, wherever and however it stands. */
  to(id: string): void;
  /** To where a lost one stood, if that is known; else says that it is gone. */
  toLost(lost: Looked): void;
}

interface LeadingParts {
  control: SceneControl;
  marks: Pick<SavedMarks, 'looked' | 'pointOut'>;
  ask(guess: Standing): void;
  /** Shows highlights in one place, with what has changed in them. */
  open(standing: readonly Standing[]): void;
}

/** The reader wants to see a highlight on the page, be it only its gap. */
export function makeLeading({ control, marks, ask, open }: LeadingParts): Leading {
  function to(id: string): void {
    const found = marks.looked().find(({ saved }) => saved.id === id);
    if (found && isStanding(found)) toStanding(found);
    else if (found) toLost(found);
  }

  function toStanding(found: Standing): void {
    bringIntoView(found.range);
    if (found.state === 'uncertain') ask(found);
    else open([found]);
  }

  function toLost({ saved, gap }: Looked): void {
    const quote = shortened(saved.selectors.quote.exact, IN_NOTICE);
    if (!gap || gap.collapsed) return control.notify({ text: i18n.t('saved.lost', [quote]) });
    bringIntoView(gap);
    control.notify({ text: i18n.t('saved.stoodHere', [quote]), gone: () => marks.pointOut(null) });
    marks.pointOut(gap);
  }
  return { to, toLost };
}

const isStanding = (found: Looked): found is Looked & Standing => found.range !== null;
