/** What travels between contexts. `to` keeps requests to the background and requests to a page apart. */
export interface Envelope { to: 'background' | 'page'; name: string; ask: unknown }

export const envelope = (to: Envelope['to'], name: string, ask: unknown): Envelope => ({ to, name, ask });

export function isEnvelope(message: unknown, to: Envelope['to']): message is Envelope {
  if (typeof message !== 'object' || message === null) return false;
  const { to: addressee, name } = message as Partial<Envelope>;
  return addressee === to && typeof name === 'string';
}
