import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { COLORS, type Color } from '../../lib/store/types.ts';
import { GlyphIcon, IconButton } from '../icons.tsx';
import { colorName } from './colors.ts';

interface ToolbarProps {
  /** Saving is under way: a second press must not save twice. */
  busy: boolean;
  onSave(color?: Color): void;
  /** The second step: with a note and tags. */
  onMore(): void;
}

/** Beside a selection: save it in the usual colour, or in another, or with a note and tags. */
export function Toolbar({ busy, onSave, onMore }: ToolbarProps): JSX.Element {
  return (
    <div class="toolbar" role="toolbar" aria-label={i18n.t('toolbar.label')} aria-busy={busy}>
      <button type="button" class="toolbar-save" disabled={busy} onClick={() => onSave()}>
        <GlyphIcon glyph="bookmark" />{busy ? i18n.t('toolbar.saving') : i18n.t('toolbar.save')}
      </button>
      <div class="swatches" role="group" aria-label={i18n.t('toolbar.colors')}>
        {COLORS.map((color) => <Swatch key={color} color={color} disabled={busy} onSave={onSave} />)}
      </div>
      <IconButton glyph="note" label={i18n.t('toolbar.more')} disabled={busy} onPress={onMore} />
    </div>
  );
}

function Swatch({ color, disabled, onSave }: { color: Color; disabled: boolean; onSave(color: Color): void }): JSX.Element {
  const label = i18n.t('toolbar.saveIn', [colorName(color)]);
  return <button type="button" class="swatch" data-color={color} title={label} aria-label={label} disabled={disabled} onClick={() => onSave(color)} />;
}
