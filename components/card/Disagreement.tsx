import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DisagreementView, SourceView } from '../../lib/card/types.ts';
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
  const elsewhere = view.subject === about ? null : view.subject;
  return (
    <article class="disagreement" data-kind={view.kind} aria-labelledby={headingId}>
      <Flagging disagreement={view.id} subject={[elsewhere, view.attribute].filter(Boolean).join(', ')} flag={view.flag} setFlag={setFlag}>
        <KindBadge kind={view.kind} label={view.kindLabel} />
      </Flagging>
      <h4 id={headingId}>{view.attribute}{elsewhere && <span class="subject">{elsewhere}</span>}</h4>
      <ul class="sides" data-count={view.sides.length} data-figures={view.sides.every(({ value }) => isFigure(value))}>
        {view.sides.map((side) => <Side key={side.value} side={side} />)}
      </ul>
      <p class="explanation">{view.explanation}</p>
      {view.note && <details class="editors-note"><summary>{i18n.t('card.editorsNote')}</summary><p>{view.note}</p></details>}
    </article>
  );
}

type SideView = DisagreementView['sides'][number];

/** Characters from which a value, or one word of it, is text to be read rather than a figure to be compared at a glance. */
const LONG_VALUE = 36;
const LONG_WORD = 14;

const isFigure = (value: string): boolean => value.length < LONG_VALUE && value.split(/[\s-]/).every((word) => word.length < LONG_WORD);

function Side({ side }: { side: SideView }): JSX.Element {
  return (
    <li class="side">
      <p class="side-value">{side.value}</p>
      <ul class="said">{bySource(side.said).map((said) => <Said key={`${said.source.id} ${said.modality} ${said.by}`} {...said} />)}</ul>
    </li>
  );
}

interface SaidBySource { source: SourceView; places: string[]; modality: string; by?: string }

/** A source that says the same in several paragraphs is named once. */
function bySource(said: SideView['said']): SaidBySource[] {
  const found = new Map<string, SaidBySource>();
  for (const { source, modality, by } of said) {
    const key = `${source.id} ${modality} ${by}`;
    const known = found.get(key);
    if (known) known.places.push(source.place);
    else found.set(key, { source, places: [source.place], modality, by });
  }
  return [...found.values()];
}

function Said({ source, places, modality, by }: SaidBySource): JSX.Element {
  const title = [source.title, source.publisher].filter(Boolean).join(' · ');
  return (
    <li>
      <cite title={title}>{source.short}</cite>
      <span class="soft">{[source.date, ...new Set(places)].filter(Boolean).join(', ')}</span>
      <span class="soft">{[modality, by && i18n.t('card.saidBy', [by])].filter(Boolean).join(', ')}</span>
    </li>
  );
}
