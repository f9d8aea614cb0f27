import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Failure } from '../../lib/messages/messages.ts';
import { GlyphIcon } from '../icons.tsx';
import { failureText } from '../page/failure.ts';

/** Lines where the text will stand, so that the card hardly changes when it comes. */
export function CardLoading(): JSX.Element {
  return (
    <div class="card-body card-loading" role="status">
      <span class="hidden-text">{i18n.t('card.loading')}</span>
      <span class="ghost" /><span class="ghost" /><span class="ghost ghost-short" />
    </div>
  );
}

/** On a page, a lost connection means one thing: the extension was updated under it. */
const reasonOf = ({ code }: Failure): string => (code === 'no-connection' ? i18n.t('card.reload') : failureText(code));

export function CardFailed({ failure, onRetry }: { failure: Failure; onRetry(): void }): JSX.Element {
  return (
    <div class="card-body card-failed" role="alert">
      <p><GlyphIcon glyph="warning" /><strong>{i18n.t('card.failed')}</strong></p>
      <p class="soft">{reasonOf(failure)}</p>
      {failure.code !== 'no-connection' && <button type="button" class="button" onClick={onRetry}>{i18n.t('card.retry')}</button>}
    </div>
  );
}
