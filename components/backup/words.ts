import { i18n } from '#i18n';
import type { Aspect, Difference } from '../../lib/backup/compare.ts';
import type { Slot } from '../../lib/backup/rotation.ts';
import type { Backup } from '../../lib/backup/types.ts';
import { grouped } from '../page/numbers.ts';

export function kindOf({ reason }: Backup, slot: Slot | undefined): string {
  switch (reason) {
    case 'before-restore': return i18n.t('backup.kind.before_restore');
    case 'before-erase': return i18n.t('backup.kind.before_erase');
    case 'before-import': return i18n.t('backup.kind.before_import');
    case 'asked': return i18n.t('backup.kind.own');
    case 'routine': return i18n.t(slot === 'week' ? 'backup.kind.week' : 'backup.kind.day');
  }
}

/** What a backup holds; of what there is none, only highlights are named. */
export function holdingOf({ counts: { highlights, flags, trash } }: Pick<Backup, 'counts'>): string {
  return [
    highlights > 0 ? i18n.t('exchange.count', highlights, [grouped(highlights)]) : i18n.t('backup.holdsNothing'),
    ...(flags > 0 ? [i18n.t('exchange.import.flags', flags, [grouped(flags)])] : []),
    ...(trash > 0 ? [i18n.t('backup.inTrash', [grouped(trash)])] : []),
  ].join(', ');
}

export const aspectName = (aspect: Aspect): string => i18n.t(`backup.aspect.${aspect}`);

export const isSame = ({ added, changed, removed, flags, besides, damaged }: Difference): boolean =>
  added.count + changed.count + removed.count + flags + damaged === 0 && !besides;
