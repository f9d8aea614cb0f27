import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CardView, DisagreementView } from '../../lib/card/types.ts';
import { GlyphIcon } from '../icons.tsx';
import type { CardActions } from './actions.ts';
import { Disagreement } from './Disagreement.tsx';
import { Related } from './Related.tsx';

interface CardBodyProps { view: CardView; actions: CardActions }

export function CardBody({ view, actions }: CardBodyProps): JSX.Element {
  const { description, disagreements, related, singleSource } = view;
  return (
    <div class="card-body">
      <p class="card-text">{description}</p>
      {disagreements.length > 0 && <Disagreements about={view.name} disagreements={disagreements} actions={actions} />}
      {related.length > 0 && <Related entity={view.entity} related={related} onOpen={actions.openDossier} />}
      {singleSource.length > 0 && <SingleSource labels={singleSource} />}
    </div>
  );
}

/** Disagreements shown at once: two fit a card without scrolling far, and they are ranked. */
const SHOWN_AT_ONCE = 2;

interface DisagreementsProps { about: string; disagreements: readonly DisagreementView[]; actions: CardActions }

function Disagreements({ about, disagreements, actions }: DisagreementsProps): JSX.Element {
  const [all, setAll] = useState(false);
  const headingId = useId();
  const shown = all ? disagreements : disagreements.slice(0, SHOWN_AT_ONCE);
  const hidden = disagreements.length - shown.length;
  return (
    <section class="card-section" aria-labelledby={headingId}>
      <h3 id={headingId}>{i18n.t('card.differing', disagreements.length)}</h3>
      {shown.map((view) => <Disagreement key={view.id} about={about} view={view} setFlag={actions.setFlag} />)}
      {hidden > 0 && <button type="button" class="link more" onClick={(event) => { keepFocus(event.currentTarget); setAll(true); }}>{i18n.t('card.more', hidden)}</button>}
    </section>
  );
}

/** The button goes when it is pressed; focus must not fall out of the card with it. */
const keepFocus = (button: HTMLElement): void => button.closest<HTMLElement>('.card')?.focus({ preventScroll: true });

function SingleSource({ labels }: { labels: readonly string[] }): JSX.Element {
  return (
    <p class="card-single">
      <GlyphIcon glyph="single" size={14} />
      <span>{i18n.t('card.singleSource', labels.length)} {labels.join(', ')}</span>
    </p>
  );
}
