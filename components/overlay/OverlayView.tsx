import type { JSX } from 'preact';
import type { HoverEvent } from '../../lib/hover/types.ts';
import type { Color } from '../../lib/store/types.ts';
import type { CardActions } from '../card/actions.ts';
import { Card } from '../card/Card.tsx';
import { HighlightForm, type FormActions } from '../toolbar/HighlightForm.tsx';
import { Toolbar } from '../toolbar/Toolbar.tsx';
import { Floating } from './Floating.tsx';
import { leaveAtTheEnds } from './focus.ts';
import { Notice } from './Notice.tsx';
import type { Scene } from './scene.ts';

interface OverlayViewProps {
  scene: Scene;
  actions: CardActions;
  tell(event: HoverEvent): void;
  onEntered(): void;
  onSave(color?: Color): void;
  onMore(): void;
  form: FormActions;
  onNoticeClosed(): void;
}

/** px between a card's edge and its text: the card's padding and border. */
const CARD_INSET = 17;

/** px the toolbar stands left of the end of the selection: its first button comes under the pointer. */
const TOOLBAR_INSET = 60;

/** px the form stands left of the end of its text, so that it stands under it. */
const FORM_INSET = 160;

export function OverlayView(props: OverlayViewProps): JSX.Element {
  const { scene: { toolbar, form, notice, spoken }, onSave, onMore, onNoticeClosed } = props;
  return (
    <>
      {toolbar && (
        <Floating key="toolbar" anchor={toolbar.anchor} turn={toolbar.turn} atEnd inset={TOOLBAR_INSET} onMouseDown={(event) => event.preventDefault()}>
          <Toolbar busy={toolbar.busy} onSave={onSave} onMore={onMore} />
        </Floating>
      )}
      <CardLayer {...props} />
      {form && (
        <Floating key={`form ${form.serial}`} anchor={form.anchor} turn={form.serial} atEnd inset={FORM_INSET}>
          <HighlightForm {...form} actions={props.form} />
        </Floating>
      )}
      {notice && <Notice key="notice" notice={notice} onClose={onNoticeClosed} />}
      {spoken !== null && <p class="hidden-text" role="status">{spoken}</p>}
    </>
  );
}

function CardLayer({ scene: { card }, actions, tell, onEntered }: OverlayViewProps): JSX.Element | null {
  if (!card) return null;
  const { subject, content, pinned, entered, turn } = card;
  return (
    <Floating
      key={`card ${subject.token}`} anchor={subject.anchor} turn={turn} still={pinned} inset={CARD_INSET}
      onPointerEnter={(event) => isHovering(event) && tell({ on: 'enter-card' })}
      onPointerLeave={(event) => isHovering(event) && tell({ on: 'leave-card' })}
      onFocusIn={() => { onEntered(); tell({ on: 'focus', inside: true }); }}
      onFocusOut={(event) => isLeaving(event) && tell({ on: 'focus', inside: false })}
      onKeyDown={(event) => leaveAtTheEnds(event, actions.close)}
    >
      <Card mention={subject.mention} content={content} pinned={pinned} entered={entered} actions={actions} />
    </Floating>
  );
}

/** A finger "leaves" when it is lifted: that says nothing. */
const isHovering = ({ pointerType }: PointerEvent): boolean => pointerType !== 'touch';

/** Focus that goes to another window comes back; focus that goes to another part of the card has not left. */
const isLeaving = ({ currentTarget, relatedTarget }: FocusEvent): boolean =>
  document.hasFocus() && !(currentTarget as Element).contains(relatedTarget as Node | null);
