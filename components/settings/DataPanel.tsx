import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import type { Sizes } from '../../lib/store/read/sizes.ts';
import { ExportPanel, type ExportPanelProps } from '../exchange/ExportPanel.tsx';
import { ImportPanel, type ImportPanelProps } from '../exchange/ImportPanel.tsx';
import type { Live } from '../page/live.ts';
import { Failed, Loading } from '../page/States.tsx';
import { DeletePanel } from './DeletePanel.tsx';
import { StoredPanel, type Room } from './StoredPanel.tsx';

interface DataPanelProps {
  sizes: Live<Sizes>;
  room: Room | undefined;
  out: Omit<ExportPanelProps, 'count'>;
  into: ImportPanelProps;
  backups: ComponentChildren;
  erasing: boolean;
  onAskToKeep(): void;
  onRetry(): void;
  onEmptyTrash(): void;
  onErase(backups: boolean): void;
}

/** What is stored, the backups, the ways out and in, and the way to take all away. A library that does not open still has its backups. */
export function DataPanel({ sizes, room, out, into, backups, erasing, onAskToKeep, onRetry, onEmptyTrash, onErase }: DataPanelProps): JSX.Element {
  const known = sizes.state === 'ready' ? sizes.value : undefined;
  return (
    <>
      <Part title={i18n.t('settings.data.stored')}>
        {sizes.state === 'loading' && <Loading />}
        {sizes.state === 'failed' && <Broken onRetry={onRetry} />}
        {known && <StoredPanel sizes={known} room={room} onAskToKeep={onAskToKeep} />}
      </Part>
      <Part title={i18n.t('backup.title')} lead={i18n.t('backup.lead')}>{backups}</Part>
      {known && <Part title={i18n.t('settings.data.export')}><ExportPanel count={known.highlights.count} {...out} /></Part>}
      {known && <Part title={i18n.t('settings.data.import')} lead={i18n.t('exchange.import.help')}><ImportPanel {...into} /></Part>}
      <Part title={i18n.t('settings.data.delete')}><DeletePanel trash={known?.trash.count} erasing={erasing} onEmptyTrash={onEmptyTrash} onErase={onErase} /></Part>
    </>
  );
}

function Part({ title, lead, children }: { title: string; lead?: string; children: ComponentChildren }): JSX.Element {
  return (
    <section class="part">
      <h2>{title}</h2>
      {lead && <p>{lead}</p>}
      {children}
    </section>
  );
}

function Broken({ onRetry }: { onRetry(): void }): JSX.Element {
  return (
    <Failed title={i18n.t('settings.data.broken')} detail={i18n.t('settings.data.brokenHelp')}>
      <button type="button" onClick={onRetry}>{i18n.t('settings.data.retry')}</button>
    </Failed>
  );
}
