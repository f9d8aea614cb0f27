import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Changes, Difference } from '../../lib/backup/compare.ts';
import { grouped } from '../page/numbers.ts';
import { aspectName, isSame } from './words.ts';

interface RestorePreviewProps { difference: Difference | null; onRestore(): void; onCancel(): void }

/** What a restore would do, before it does anything. The focus comes here. */
export function RestorePreview({ difference, onRestore, onCancel }: RestorePreviewProps): JSX.Element {
  const isNothing = difference !== null && isSame(difference);
  const head = useRef<HTMLParagraphElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <div class="notice restore-preview" role="group" aria-label={i18n.t('backup.would')} onKeyDown={({ key }) => key === 'Escape' && onCancel()}>
      <p ref={head} tabIndex={-1}><strong>{headOf(difference, isNothing)}</strong></p>
      {difference && !isNothing && <Differences difference={difference} />}
      {difference && !isNothing && <p class="soft small">{i18n.t('backup.undoable')}</p>}
      <div class="restore-buttons">
        {!isNothing && <button type="button" class="primary" onClick={onRestore}>{i18n.t('backup.restore')}</button>}
        <button type="button" onClick={onCancel}>{i18n.t(isNothing ? 'options.close' : 'backup.cancel')}</button>
      </div>
    </div>
  );
}

function headOf(difference: Difference | null, isNothing: boolean): string {
  if (!difference) return i18n.t('backup.rebuild');
  return i18n.t(isNothing ? 'backup.same' : 'backup.would');
}

function Differences({ difference: { added, changed, removed, flags, besides, damaged } }: { difference: Difference }): JSX.Element {
  return (
    <ul>
      {added.count > 0 && <Line text={i18n.t('backup.added', added.count, [grouped(added.count)])} changes={added} />}
      {changed.count > 0 && <Line text={i18n.t('backup.changed', changed.count, [grouped(changed.count)])} changes={changed} />}
      {removed.count > 0 && <Line text={i18n.t('backup.removed', removed.count, [grouped(removed.count)])} changes={removed} />}
      {flags > 0 && <li>{i18n.t('backup.flags', flags, [grouped(flags)])}</li>}
      {besides && <li>{i18n.t('backup.besides')}</li>}
      {damaged > 0 && <li class="damaged">{i18n.t('backup.damaged', damaged, [grouped(damaged)])}</li>}
    </ul>
  );
}

function Line({ text, changes: { count, examples } }: { text: string; changes: Changes }): JSX.Element {
  return (
    <li>
      {text}
      <ul class="plain examples">
        {examples.map(({ id, quote, title, aspects }) => (
          <li key={id}>
            {aspects.length > 0 && <span class="soft">{`${aspects.map(aspectName).join(', ')} · `}</span>}<q>{quote}</q> <span class="soft">{title}</span>
          </li>
        ))}
        {count > examples.length && <li class="soft" aria-hidden="true">…</li>}
      </ul>
    </li>
  );
}
