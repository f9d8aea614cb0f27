import { send } from '../../lib/messages/client.ts';
import { runtime } from '../../lib/runtime.ts';

export type Ask = typeof send;

/** After an update or removal of the extension its old scripts go on running, cut off for good. */
export const isOrphan = (): boolean => runtime()?.id === undefined;

/** `send` that notices when this script has been left behind. */
export function askUntilOrphaned(onOrphaned: () => void): Ask {
  return async (name, ask) => {
    const result = await send(name, ask);
    if (!result.ok && isOrphan()) onOrphaned();
    return result;
  };
}
