import type { JSX } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Highlight } from '../../lib/store/types.ts';
import { longDate } from '../page/language.ts';
import { Empty } from '../page/States.tsx';
import { PageTitle } from './PageTitle.tsx';
import { TypedConfirmation } from './TypedConfirmation.tsx';
import { VirtualRows } from './VirtualRows.tsx';

interface TrashProps {
  /** What lies in the trash, last deleted first. */
  ids: readonly string[];
  /** Reads the records in view, live; a hook. */
  useRecords(ids: readonly string[]): ReadonlyMap<string, Highlight>;
  onRestore(ids: readonly string[]): void;
  onPurge(ids: readonly string[]): void;
}

/** Deleted highlights, each a click away from being back for 30 days. Taking them away for good has to be typed. */
export function Trash({ ids, useRecords, onRestore, onPurge }: TrashProps): JSX.Element {
  const [[from, to], setDrawn] = useState([0, 0]);
  const records = useRecords(useMemo(() => ids.slice(from, to), [ids, from, to]));
  const keyOf = useCallback((row: number) => ids[row]!, [ids]);
  if (ids.length === 0) return <Empty title={i18n.t('library.trashEmpty')} />;
  return (
    <>
      <p class="count">
        {i18n.t('library.trashCount', ids.length)}{' '}
        <button type="button" onClick={() => onRestore(ids)}>{i18n.t('library.restoreAll')}</button>
      </p>
      <TypedConfirmation action={i18n.t('library.emptyTrash')} explanation={i18n.t('library.emptyTrashHelp', ids.length)} onConfirm={() => onPurge(ids)} />
      <VirtualRows
        length={ids.length} label={i18n.t('library.trash')} keyOf={keyOf} pinned={-1} shown={-1} onKeyDown={() => {}}
        onRows={(first, end) => setDrawn([first, end])}
        render={(row) => <TrashItem highlight={records.get(ids[row]!)} onRestore={onRestore} />}
      />
    </>
  );
}

function TrashItem({ highlight, onRestore }: { highlight: Highlight | undefined; onRestore: TrashProps['onRestore'] }): JSX.Element {
  if (!highlight) return <article class="highlight" aria-busy="true"><p class="quote-waits" /></article>;
  const { id, page, selectors, note, color, deletedAt } = highlight;
  return (
    <article class="highlight" data-color={color}>
      <blockquote class="quote" lang={page.lang}>{selectors.quote.exact}</blockquote>
      {note && <p>{note}</p>}
      <p class="soft"><PageTitle page={page} /></p>
      <div class="highlight-foot">
        <span class="soft">{i18n.t('library.deletedOn', [longDate(deletedAt ?? 0)])}</span>
        <button type="button" onClick={() => onRestore([id])}>{i18n.t('library.restore')}</button>
      </div>
    </article>
  );
}
