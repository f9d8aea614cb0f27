import { i18n } from '#i18n';
import { failureText } from '../../lib/messages/failure-text.ts';
import type { CardActions } from '../card/actions.ts';
import type { OverlayHost } from './door.ts';
import type { SceneControl } from './scene.ts';

/** What the buttons of the card that stands do. */
export function cardActions(host: OverlayHost, control: SceneControl, save: (range: Range) => void): CardActions {
  return {
    close: () => host.tell({ on: 'close' }),
    pin: () => host.tell({ on: 'pin' }),
    retry: () => control.scene.card && host.retry(control.scene.card.subject.token),
    save() {
      const range = control.scene.card?.subject.anchor.range();
      if (range) save(range);
    },
    notThis: () => void dismiss(host, control),
    openDossier: (entity) => void host.send('options.open', { hash: `entity/${entity}` }).then((result) => {
      if (!result.ok) control.notify({ tone: 'failure', text: failureText(result.error) });
    }),
    async setFlag(disagreement, verdict) {
      const result = await host.send('flag.set', { disagreement, verdict });
      if (result.ok) host.flagChanged();
      return result;
    },
    async namesOf(entities) {
      const result = await host.send('entities.brief', { entities: [...entities] });
      return result.ok ? result.value.map(({ name }) => name) : [];
    },
  };
}

/** "Not this": the marks go, the card goes, and a notice offers the way back. */
async function dismiss(host: OverlayHost, control: SceneControl): Promise<void> {
  const { card } = control.scene;
  if (!card) return;
  const { entity, surface } = card.subject.mention;
  const name = card.content.state === 'ready' ? card.content.view.name : surface;
  const result = await host.setDismissed(entity, true);
  if (!result.ok) return control.notify({ tone: 'failure', text: `${i18n.t('notice.dismissFailed', [name])} ${failureText(result.error)}` });
  host.tell({ on: 'close' });
  control.notify({ text: i18n.t('notice.dismissed', [name, location.hostname || location.pathname]), undo: () => void restore() });

  async function restore(): Promise<void> {
    const undone = await host.setDismissed(entity, false);
    if (undone.ok) control.change({ notice: null });
    else control.notify({ tone: 'failure', text: `${i18n.t('notice.undoFailed')} ${failureText(undone.error)}` });
  }
}
