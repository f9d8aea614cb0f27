import { browser } from '../../lib/browser.ts';
import { send } from '../../lib/messages/client.ts';

export type Ask = typeof send;

/** After an update or removal of the extension its old scripts go on running, cut off for good. */
export const isOrphan = (): boolean => browser.runtime?.id === undefined;

/** `send` that notices when this script has been left behind. */
export function askUntilOrphaned(onOrphaned: () => void): Ask {
  return async (name, ask) => {
    const result = await send(name, ask);
    if (!result.ok && isOrphan()) onOrphaned();
    return result;
  };
}
