import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Highlight } from '../../lib/store/types.ts';
import { longDate } from '../page/language.ts';
import { Empty } from '../page/States.tsx';
import { PageTitle } from './PageGroupView.tsx';

interface TrashProps {
  highlights: readonly Highlight[];
  onRestore(ids: string[]): void;
}

/** Deleted highlights, last deleted first, each a click away from being back. */
export function Trash({ highlights, onRestore }: TrashProps): JSX.Element {
  if (highlights.length === 0) return <Empty title={i18n.t('library.trashEmpty')} />;
  const sorted = [...highlights].sort((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0));
  return (
    <>
      <p class="count">
        {i18n.t('library.trashCount', highlights.length)}{' '}
        <button type="button" onClick={() => onRestore(sorted.map(({ id }) => id))}>{i18n.t('library.restoreAll')}</button>
      </p>
      <ul class="plain">{sorted.map((highlight) => <TrashItem key={highlight.id} highlight={highlight} onRestore={onRestore} />)}</ul>
    </>
  );
}

function TrashItem({ highlight, onRestore }: { highlight: Highlight; onRestore: TrashProps['onRestore'] }): JSX.Element {
  const { id, page, selectors, note, color, deletedAt } = highlight;
  return (
    <li class="highlight" data-color={color}>
      <blockquote class="quote" lang={page.lang}>{selectors.quote.exact}</blockquote>
      {note && <p>{note}</p>}
      <p class="soft"><PageTitle page={page} /></p>
      <div class="highlight-foot">
        <span class="soft">{i18n.t('library.deletedOn', [longDate(deletedAt ?? 0)])}</span>
        <button type="button" onClick={() => onRestore([id])}>{i18n.t('library.restore')}</button>
      </div>
    </li>
  );
}
