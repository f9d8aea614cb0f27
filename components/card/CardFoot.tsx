import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CardView } from '../../lib/card/types.ts';
import type { PageMention } from '../../lib/page/types.ts';
import { GlyphIcon } from '../icons.tsx';
import type { CardActions } from './actions.ts';
import { Why } from './Why.tsx';

interface CardFootProps { view: CardView; mention: PageMention; actions: CardActions }

/** What can be done, and the answer to "why is this marked?". */
export function CardFoot({ view, mention, actions }: CardFootProps): JSX.Element {
  const [asked, setAsked] = useState(false);
  const whyId = useId();
  return (
    <footer class="card-foot">
      {asked && <div id={whyId} class="why"><Why mention={mention} namesOf={actions.namesOf} /></div>}
      <div class="card-actions" role="group" aria-label={i18n.t('card.actions')}>
        <button type="button" title={i18n.t('card.saveHint')} onClick={actions.save}>{i18n.t('card.save')}</button>
        <button type="button" class="ask" title={i18n.t('card.whyHint')} aria-expanded={asked} aria-controls={asked ? whyId : undefined} onClick={() => setAsked(!asked)}>{i18n.t('card.why')}</button>
        <button type="button" title={i18n.t('card.notThisHint', [view.name])} onClick={actions.notThis}>{i18n.t('card.notThis')}</button>
        <button type="button" class="dossier" onClick={() => actions.openDossier(view.entity)}>{i18n.t('card.dossier')}<GlyphIcon glyph="arrow" size={14} /></button>
      </div>
    </footer>
  );
}
