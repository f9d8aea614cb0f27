import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DisagreementView } from '../../lib/card/types.ts';
import { KindBadge } from '../flags/KindBadge.tsx';
import type { CardActions } from './actions.ts';
import { Flagging } from './Flagging.tsx';

interface DisagreementProps {
  /** The name on the card: not repeated for what is about it. */
  about: string;
  view: DisagreementView;
  setFlag: CardActions['setFlag'];
}

/** One disagreement: what it is about, who says what, and why that does not fit. Nobody is called right. */
export function Disagreement({ about, view, setFlag }: DisagreementProps): JSX.Element {
  const headingId = useId();
  const subject = view.subject === about ? view.attribute : `${view.subject}: ${view.attribute}`;
  return (
    <article class="disagreement" data-kind={view.kind} aria-labelledby={headingId}>
      <Flagging disagreement={view.id} subject={subject} flag={view.flag} setFlag={setFlag}>
        <KindBadge kind={view.kind} label={view.kindLabel} />
      </Flagging>
      <h4 id={headingId}>{subject}</h4>
      <ul class="sides" data-count={view.sides.length}>{view.sides.map((side) => <Side key={side.value} side={side} />)}</ul>
      <p class="explanation">{view.explanation}</p>
      {view.note && <p class="explanation"><b>{i18n.t('card.editorsNote')}:</b> {view.note}</p>}
    </article>
  );
}

type SideView = DisagreementView['sides'][number];

function Side({ side }: { side: SideView }): JSX.Element {
  return (
    <li class="side">
      <p class="side-value">{side.value}</p>
      <ul class="said">{side.said.map((said) => <Said key={`${said.source.id} ${said.source.place} ${said.modality}`} {...said} />)}</ul>
    </li>
  );
}

function Said({ source, modality, by }: SideView['said'][number]): JSX.Element {
  const title = [source.title, source.publisher].filter(Boolean).join(' · ');
  return (
    <li>
      <cite title={title}>{source.short}</cite>
      <span class="soft">{[source.date, source.place].filter(Boolean).join(', ')}</span>
      <span class="soft">{[modality, by && i18n.t('card.saidBy', [by])].filter(Boolean).join(', ')}</span>
    </li>
  );
}
