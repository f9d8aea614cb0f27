import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { failureText } from '../../lib/messages/failure-text.ts';
import { bytes, grouped } from '../page/numbers.ts';
import { dateAndTime, longDate } from '../page/language.ts';
import { BackupItem } from './BackupItem.tsx';
import type { BackupActions, BackupsView, RestoreState } from './types.ts';
import { holdingOf } from './words.ts';

interface BackupPanelProps {
  view: BackupsView;
  restore: RestoreState;
  /** A backup is being made. */
  making: boolean;
  /** The library is open and holds nothing. */
  isEmpty: boolean;
  /** The library does not open: nothing can be backed up. */
  isBroken: boolean;
  actions: BackupActions;
}

/** The backups there are, and what can be done with them. */
export function BackupPanel({ view, restore, making, isEmpty, isBroken, actions }: BackupPanelProps): JSX.Element {
  const { backups, slots, unreadable, failure } = view;
  const fullest = isEmpty ? backups.find(({ counts }) => counts.highlights > 0) : undefined;
  const busy = making || restore.state === 'running' || restore.state === 'comparing';
  return (
    <div class="backups">
      {fullest && <p class="notice">{i18n.t('backup.emptyLibrary', [longDate(fullest.at), holdingOf(fullest)])}</p>}
      {failure && (
        <div class="notice notice-failed" role="alert">
          <p><strong>{i18n.t('backup.failed', [dateAndTime(failure.at)])}</strong> {failureText(failure)}</p>
          <p class="small">{i18n.t('backup.failedHelp')}</p>
        </div>
      )}
      <Outcome restore={restore} actions={actions} />
      {!isBroken && <p><button type="button" disabled={busy} onClick={actions.make}>{i18n.t(making ? 'backup.making' : 'backup.make')}</button></p>}
      {backups.length === 0 ? <p class="soft">{i18n.t('backup.none')}</p> : (
        <ul class="plain backup-list">
          {backups.map((backup) => <BackupItem key={backup.id} backup={backup} slot={slots.get(backup.id)} restore={restore} busy={busy} actions={actions} />)}
        </ul>
      )}
      {backups.length > 0 && <p class="soft small">{i18n.t('backup.total', backups.length, [grouped(backups.length), bytes(view.bytes)])}</p>}
      {unreadable > 0 && <p class="soft small">{i18n.t('backup.unreadable', unreadable)}</p>}
    </div>
  );
}

/** How a restore goes and how it ended. */
function Outcome({ restore, actions }: { restore: RestoreState; actions: BackupActions }): JSX.Element | null {
  switch (restore.state) {
    case 'running': return <Running at={restore.at} progress={restore.progress} onStop={actions.cancel} />;
    case 'done': {
      const { undo, damaged } = restore.report;
      return (
        <div class="notice notice-ok" role="status">
          <p><strong>{i18n.t('backup.restored', [dateAndTime(restore.at)])}</strong>{damaged > 0 && ` ${i18n.t('backup.restoredDamaged', damaged, [grouped(damaged)])}`}</p>
          {undo !== null && <p><button type="button" onClick={() => actions.restore(undo)}>{i18n.t('backup.undo')}</button></p>}
        </div>
      );
    }
    case 'failed': return <div class="notice notice-failed" role="alert"><p><strong>{i18n.t('backup.restoreFailed')}</strong> {failureText(restore.error)}</p></div>;
    default: return null;
  }
}

function Running({ at, progress, onStop }: { at: number; progress: { done: number; total: number } | null; onStop(): void }): JSX.Element {
  const label = i18n.t('backup.restoring', [dateAndTime(at)]);
  return (
    <div class="notice">
      <p role="status">{label}</p>
      <progress aria-label={label} {...(progress && progress.total > 0 ? { value: progress.done, max: progress.total } : {})} />
      {progress && progress.total > 0 && <p class="soft small">{i18n.t('backup.progress', [grouped(progress.done), grouped(progress.total)])}</p>}
      <p><button type="button" onClick={onStop}>{i18n.t('backup.stop')}</button></p>
    </div>
  );
}
