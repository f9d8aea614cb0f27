import type { ReaderHost } from '../../components/overlay/door.ts';
import type { CardView } from '../../lib/card/types.ts';
import type { Result } from '../../lib/messages/messages.ts';

export interface Cards {
  get(entity: string): Promise<Result<CardView>>;
  /** What is at hand is old. */
  forget(): void;
}

/** Each card is asked for once; a failure is not kept. */
export function makeCards(ask: ReaderHost['send']): Cards {
  const known = new Map<string, Promise<Result<CardView>>>();
  return {
    get(entity) {
      const found = known.get(entity);
      if (found) return found;
      const asked = ask('card.get', { entity });
      known.set(entity, asked);
      void asked.then((result) => { if (!result.ok && known.get(entity) === asked) known.delete(entity); });
      return asked;
    },
    forget: () => known.clear(),
  };
}
