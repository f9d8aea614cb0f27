import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { IconButton } from '../icons.tsx';

export interface History { undo(): void; redo(): void }
interface HistoryToolsProps { history: History; canUndo: boolean; canRedo: boolean }

/** Back and forth in the changes of the library; the keys do the same. */
export const HistoryTools = ({ history, canUndo, canRedo }: HistoryToolsProps): JSX.Element => (
  <span class="history" role="group">
    <IconButton glyph="undo" label={i18n.t('library.undoLast')} disabled={!canUndo} onPress={history.undo} />
    <IconButton glyph="redo" label={i18n.t('library.redoLast')} disabled={!canRedo} onPress={history.redo} />
  </span>
);
