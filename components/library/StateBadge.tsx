import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { AnchorState } from '../../lib/anchor/types.ts';
import type { State } from '../../lib/library/words.ts';

export function stateName(state: State): string {
  switch (state) {
    case 'exact': return i18n.t('library.state.exact');
    case 'moved': return i18n.t('library.state.moved');
    case 'edited': return i18n.t('library.state.edited');
    case 'uncertain': return i18n.t('library.state.uncertain');
    case 'lost': return i18n.t('library.state.lost');
    case 'unseen': return i18n.t('library.state.unseen');
  }
}

/** How the quote stands on its page: in passing where all is well, and nothing before it was seen there again. */
export function StateBadge({ state }: { state: AnchorState | undefined }): JSX.Element | null {
  if (state === undefined) return null;
  if (state === 'exact' || state === 'moved') return <span class="soft" data-state={state}>{i18n.t(state === 'exact' ? 'library.standing.exact' : 'library.standing.moved')}</span>;
  return <span class="state-badge" data-state={state}>{stateName(state)}</span>;
}
