import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Slot } from '../../lib/backup/rotation.ts';
import { sizeOf, type Backup } from '../../lib/backup/types.ts';
import { bytes } from '../page/numbers.ts';
import { dateAndTime } from '../page/language.ts';
import { RestorePreview } from './RestorePreview.tsx';
import type { BackupActions, RestoreState } from './types.ts';
import { holdingOf, kindOf } from './words.ts';

interface BackupItemProps {
  backup: Backup;
  slot: Slot | undefined;
  restore: RestoreState;
  /** Something is under way that has to end first. */
  busy: boolean;
  actions: BackupActions;
}

/** One backup: when, what, how large, and what can be done with it. */
export function BackupItem({ backup, slot, restore, busy, actions }: BackupItemProps): JSX.Element {
  const { id, at } = backup;
  const when = dateAndTime(at);
  const isOpen = (restore.state === 'comparing' || restore.state === 'preview') && restore.id === id;
  const [sure, setSure] = useState(false);
  const buttons = useRef<HTMLDivElement>(null);
  useFocusBack(buttons, isOpen || sure);
  return (
    <li class="backup" data-backup={id}>
      <div class="backup-head">
        <div>
          <strong><time dateTime={new Date(at).toISOString()}>{when}</time></strong> <span class="backup-kind">{kindOf(backup, slot)}</span>
          <p class="soft small">{[holdingOf(backup), bytes(sizeOf(backup)), i18n.t('backup.dataset', [backup.datasetVersion])].join(' · ')}</p>
        </div>
        {!isOpen && !sure && (
          <div class="grant-buttons" ref={buttons}>
            <button type="button" disabled={busy} aria-label={i18n.t('backup.compareNamed', [when])} onClick={() => actions.compare(id)}>{i18n.t('backup.compare')}</button>
            <button type="button" class="quiet" aria-label={i18n.t('backup.saveFileNamed', [when])} onClick={() => actions.saveFile(id)}>{i18n.t('backup.saveFile')}</button>
            <button type="button" class="quiet" disabled={busy} aria-label={i18n.t('backup.deleteNamed', [when])} onClick={() => setSure(true)}>{i18n.t('backup.delete')}</button>
          </div>
        )}
        {sure && <Sure onYes={() => actions.remove(id)} onNo={() => setSure(false)} />}
      </div>
      {isOpen && restore.state === 'comparing' && <p class="soft" role="status">{i18n.t('backup.comparing')}</p>}
      {isOpen && restore.state === 'preview' && <RestorePreview difference={restore.difference} onRestore={() => actions.restore(id)} onCancel={actions.cancel} />}
    </li>
  );
}

/** What took the place of the buttons is gone: the focus returns to the first of them. */
function useFocusBack(buttons: { current: HTMLDivElement | null }, away: boolean): void {
  const was = useRef(away);
  useLayoutEffect(() => {
    if (was.current && !away) buttons.current?.querySelector('button')?.focus();
    was.current = away;
  }, [away]);
}

function Sure({ onYes, onNo }: { onYes(): void; onNo(): void }): JSX.Element {
  const no = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => no.current?.focus(), []);
  const text = i18n.t('backup.deleteSure');
  return (
    <div role="group" aria-label={text} class="undo-all-question" onKeyDown={({ key }) => key === 'Escape' && onNo()}>
      <span>{text}</span>
      <button type="button" onClick={onYes}>{i18n.t('backup.deleteYes')}</button>
      <button ref={no} type="button" onClick={onNo}>{i18n.t('backup.deleteNo')}</button>
    </div>
  );
}
