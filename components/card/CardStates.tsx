import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { failureText } from '../../lib/messages/failure-text.ts';
import type { Failure } from '../../lib/messages/messages.ts';
import { GlyphIcon } from '../icons.tsx';

/** Lines where the text will stand, so that the card hardly changes when it comes. */
export function CardLoading(): JSX.Element {
  return (
    <div class="card-body card-loading" role="status">
      <span class="hidden-text">{i18n.t('card.loading')}</span>
      <span class="ghost" /><span class="ghost" /><span class="ghost ghost-short" />
    </div>
  );
}

/** The extension was updated under the page: asking again cannot help. */
const CUT_OFF = 'no-connection';

export function CardFailed({ failure, onRetry }: { failure: Failure; onRetry(): void }): JSX.Element {
  return (
    <div class="card-body card-failed" role="alert">
      <p><GlyphIcon glyph="warning" /><strong>{i18n.t('card.failed')}</strong></p>
      <p class="soft">{failureText(failure)}</p>
      {failure.code !== CUT_OFF && <button type="button" class="button" onClick={onRetry}>{i18n.t('card.retry')}</button>}
    </div>
  );
}
