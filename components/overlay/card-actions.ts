import { failureText } from '../../lib/messages/failure-text.ts';
import type { CardActions } from '../card/actions.ts';
import { scopesFor } from '../card/scopes.ts';
import { dismiss } from './dismiss.ts';
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
    scopes: (mention) => scopesFor(mention, host.mentions()),
    notThis: (scope, byKeyboard) => void dismiss(host, control, scope, byKeyboard),
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
