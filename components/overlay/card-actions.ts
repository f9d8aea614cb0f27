import { i18n } from '#i18n';
import { failureText } from '../../lib/messages/failure-text.ts';
import type { Flag } from '../../lib/store/types.ts';
import type { CardActions } from '../card/actions.ts';
import { scopesFor } from '../card/scopes.ts';
import { dismiss } from './dismiss.ts';
import type { OverlayHost } from './door.ts';
import type { Scene, SceneControl } from './scene.ts';

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
    scopes: (mention) => scopesFor(mention, host.mentions()),
    notThis: (scope, byKeyboard) => void dismiss(host, control, scope, byKeyboard),
    openDossier: (entity) => void host.send('options.open', { hash: `entity/${entity}` }).then((result) => {
      if (!result.ok) control.notify({ tone: 'failure', text: failureText(result.error) });
    }),
    async setFlag(disagreement, verdict) {
      const before = flagOf(control.scene, disagreement);
      const result = await host.send('flag.set', { disagreement, verdict });
      if (!result.ok) return result;
      host.flagChanged();
      if (verdict === null && before?.note) offerBack(host, control, before);
      return result;
    },
    async namesOf(entities) {
      const result = await host.send('entities.brief', { entities: [...entities] });
      return result.ok ? result.value.map(({ name }) => name) : [];
    },
  };
}

const flagOf = ({ card }: Scene, disagreement: string): Flag | null =>
  card?.content.state === 'ready' ? (card.content.view.disagreements.find(({ id }) => id === disagreement)?.flag ?? null) : null;

/** With a flag goes the note that an analyst wrote on it: a notice offers both back. */
function offerBack(host: OverlayHost, control: SceneControl, { disagreement, verdict, note }: Flag): void {
  const refresh = (): void => {
    host.flagChanged();
    if (control.scene.card) host.retry(control.scene.card.subject.token);
  };
  async function restore(): Promise<void> {
    const result = await host.send('flag.set', { disagreement, verdict, note });
    if (!result.ok) return control.notify({ tone: 'failure', text: `${i18n.t('notice.undoFailed')} ${failureText(result.error)}` });
    control.change({ notice: null });
    refresh();
  }
  refresh();
  control.notify({ text: i18n.t('notice.flagGone'), undo: () => void restore() });
}
