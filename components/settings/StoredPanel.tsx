import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { HELD, type Held, type Size, type Sizes } from '../../lib/store/read/sizes.ts';
import { bytes, grouped } from '../page/numbers.ts';
import { Empty } from '../page/States.tsx';

/** What the browser does when the disk runs low: nothing, because the extension is exempt or it promised; or it may clear everything. */
export type Keeping = 'exempt' | 'promised' | 'risk';

/** As the browser tells it. */
export interface Room { usage: number; free: number; keeping: Keeping }

interface StoredPanelProps {
  sizes: Sizes;
  /** Undefined until the browser told. */
  room?: Room;
  onAskToKeep(): void;
}

/** Below this a disk is about to be full: a day's highlights and a backup of a large library still fit. */
const LOW = 200e6;

/** What lies in the store, by kind, and how safe it is from the browser. */
export function StoredPanel({ sizes, room, onAskToKeep }: StoredPanelProps): JSX.Element {
  const isEmpty = HELD.every((held) => sizes[held].count === 0);
  return (
    <>
      {isEmpty ? <Empty title={i18n.t('settings.data.nothing')}><p>{i18n.t('settings.data.nothingHelp')}</p></Empty> : <SizeTable sizes={sizes} />}
      {room && room.free < LOW && <p class="notice notice-failed" role="alert">{i18n.t('settings.data.low', [bytes(room.free)])}</p>}
      <div class="keeping">
        {room && <p>{i18n.t('settings.data.usage', [bytes(room.usage), bytes(room.free)])}</p>}
        {room && <p>{keepingText(room.keeping)}</p>}
        {room?.keeping === 'risk' && <p><button type="button" onClick={onAskToKeep}>{i18n.t('settings.data.keepAsk')}</button></p>}
        <p>{i18n.t('settings.data.uninstall')}</p>
      </div>
    </>
  );
}

function SizeTable({ sizes }: { sizes: Sizes }): JSX.Element {
  const shown = HELD.filter((held) => sizes[held].count > 0 || held === 'highlights');
  const total = HELD.reduce((sum, held) => sum + sizes[held].bytes, 0);
  const isEstimated = HELD.some((held) => sizes[held].estimated);
  return (
    <>
      <table class="sizes">
        <thead><tr><th scope="col">{i18n.t('settings.data.what')}</th><th scope="col">{i18n.t('settings.data.count')}</th><th scope="col">{i18n.t('settings.data.size')}</th></tr></thead>
        <tbody>{shown.map((held) => <Row key={held} name={i18n.t(`settings.data.held.${held}`)} held={held} size={sizes[held]} />)}</tbody>
        <tfoot><tr><th scope="row">{i18n.t('settings.data.total')}</th><td /><td>{sizeText(total, isEstimated)}</td></tr></tfoot>
      </table>
      <p class="soft small">{i18n.t('settings.data.sizeHelp')}</p>
    </>
  );
}

/** Of the index and of settings the number of pieces says nothing to a reader. */
const COUNTLESS: ReadonlySet<Held> = new Set<Held>(['search', 'settings']);

function Row({ name, held, size }: { name: string; held: Held; size: Size }): JSX.Element {
  return (
    <tr data-held={held}>
      <th scope="row">{name}</th>
      <td>{COUNTLESS.has(held) ? '' : grouped(size.count)}</td>
      <td>{sizeText(size.bytes, size.estimated)}</td>
    </tr>
  );
}

const sizeText = (count: number, estimated: boolean): string => (estimated ? i18n.t('settings.data.about', [bytes(count)]) : bytes(count));

function keepingText(keeping: Keeping): string {
  switch (keeping) {
    case 'exempt': return i18n.t('settings.data.keepExempt');
    case 'promised': return i18n.t('settings.data.keepPromised');
    case 'risk': return i18n.t('settings.data.keepRisk');
  }
}
