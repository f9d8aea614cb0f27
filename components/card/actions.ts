import type { Result } from '../../lib/messages/messages.ts';
import type { PageMention } from '../../lib/page/types.ts';
import type { Scope, Verdict } from '../../lib/store/types.ts';

/** What can be done from a card. Nothing here destroys anything. */
export interface CardActions {
  close(): void;
  pin(): void;
  retry(): void;
  save(): void;
  /** How far "not this" may reach for a mention, the most sensible first. */
  scopes(mention: PageMention): readonly Scope[];
  notThis(scope: Scope, byKeyboard: boolean): void;
  openDossier(entity: string): void;
  setFlag(disagreement: string, verdict: Verdict | null): Promise<Result<unknown>>;
  /** Names for the entities in a reason. */
  namesOf(entities: readonly string[]): Promise<string[]>;
}
