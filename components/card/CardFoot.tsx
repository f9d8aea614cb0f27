import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CardView } from '../../lib/card/types.ts';
import type { PageMention } from '../../lib/page/types.ts';
import { GlyphIcon } from '../icons.tsx';
import type { CardActions } from './actions.ts';
import { NotThis } from './NotThis.tsx';
import { Why } from './Why.tsx';

interface CardFootProps { view: CardView; mention: PageMention; actions: CardActions }

/** What can be done, the answer to "why is this marked?", and how far "not this" reaches; one of the two stands open at a time. */
export function CardFoot({ view, mention, actions }: CardFootProps): JSX.Element {
  const [open, setOpen] = useState<'why' | 'not-this' | null>(null);
  const [whyId, notThisId] = [useId(), useId()];
  const opener = (part: 'why' | 'not-this', id: string) => ({
    'aria-expanded': open === part, 'aria-controls': open === part ? id : undefined, onClick: () => setOpen(open === part ? null : part),
  });
  return (
    <footer class="card-foot">
      {open === 'why' && <div id={whyId} class="why"><Why mention={mention} namesOf={actions.namesOf} /></div>}
      {open === 'not-this' && <NotThis id={notThisId} name={view.name} alias={mention.reason.alias} scopes={actions.scopes(mention)} onChoose={actions.notThis} />}
      <div class="card-actions" role="group" aria-label={i18n.t('card.actions')}>
        <button type="button" title={i18n.t('card.saveHint')} onClick={actions.save}>{i18n.t('card.save')}</button>
        <button type="button" class="ask" title={i18n.t('card.whyHint')} {...opener('why', whyId)}>{i18n.t('card.why')}</button>
        <button type="button" title={i18n.t('card.notThisHint', [view.name])} {...opener('not-this', notThisId)}>{i18n.t('card.notThis')}</button>
        <button type="button" class="dossier" onClick={() => actions.openDossier(view.entity)}>{i18n.t('card.dossier')}<GlyphIcon glyph="arrow" size={14} /></button>
      </div>
    </footer>
  );
}
