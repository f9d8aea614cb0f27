import { i18n } from '#i18n';
import type { Failure, FailureCode } from './messages.ts';

/** Names of messages may hold no hyphen. */
type Underscored<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}_${Underscored<Tail>}` : S;

/** What the reader is told, in the reader's language. `problems`, when there are any, belong in a list under it. */
export const failureText = ({ code }: Pick<Failure, 'code'>): string =>
  i18n.t(`errors.${code.replaceAll('-', '_') as Underscored<FailureCode>}`);
