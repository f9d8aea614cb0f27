import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Change } from '../../lib/saved/word-diff.ts';

/** What a text was and is, word by word; told apart by line and by name, not by colour alone. */
export const Changes = ({ changes }: { changes: readonly Change[] }): JSX.Element => (
  <p class="changes">
    {changes.map(({ kind, text }, at) => {
      if (kind === 'same') return text;
      return kind === 'removed' ? <del key={at} aria-label={`${i18n.t('saved.removed')}: ${text}`}>{text}</del> : <ins key={at} aria-label={`${i18n.t('saved.added')}: ${text}`}>{text}</ins>;
    })}
  </p>
);
