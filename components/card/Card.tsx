import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PageMention } from '../../lib/page/types.ts';
import { IconButton, TypeIcon } from '../icons.tsx';
import type { CardContent } from '../overlay/door.ts';
import type { CardActions } from './actions.ts';
import { CardBody } from './CardBody.tsx';
import { CardFoot } from './CardFoot.tsx';
import { CardFailed, CardLoading } from './CardStates.tsx';

export interface CardProps {
  mention: PageMention;
  content: CardContent;
  pinned: boolean;
  /** True once the reader is in it with the keyboard: a panel that opens by itself is no dialog. */
  entered: boolean;
  actions: CardActions;
}

/** The card, whatever is known of its content. */
export function Card(props: CardProps): JSX.Element {
  const { mention, content, entered, pinned, actions } = props;
  const nameId = useId();
  const view = content.state === 'ready' ? content.view : null;
  return (
    <section class="card" role={entered ? 'dialog' : 'group'} aria-labelledby={nameId} tabIndex={-1} data-state={content.state}>
      <CardHead nameId={nameId} name={view?.name ?? mention.surface} pinned={pinned} actions={actions}>
        {view && <><TypeIcon type={view.type} size={14} />{view.kind}</>}
      </CardHead>
      {content.state === 'loading' && <CardLoading />}
      {content.state === 'failed' && <CardFailed failure={content.failure} onRetry={actions.retry} />}
      {view && <CardBody view={view} actions={actions} />}
      {view && <CardFoot view={view} mention={mention} actions={actions} />}
    </section>
  );
}

interface CardHeadProps { nameId: string; name: string; pinned: boolean; actions: CardActions; children: ComponentChildren }

function CardHead({ nameId, name, pinned, actions, children }: CardHeadProps): JSX.Element {
  return (
    <header class="card-head">
      <div class="card-title">
        <p class="card-kind">{children}</p>
        <h2 id={nameId}>{name}</h2>
      </div>
      <IconButton glyph="pin" label={pinned ? i18n.t('card.unpin') : i18n.t('card.pin')} pressed={pinned} onPress={actions.pin} />
      <IconButton glyph="close" label={i18n.t('card.close')} onPress={actions.close} />
    </header>
  );
}
