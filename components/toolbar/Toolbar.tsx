import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { COLORS, type Color } from '../../lib/store/types.ts';
import { GlyphIcon } from '../icons.tsx';

interface ToolbarProps {
  /** Saving is under way: a second press must not save twice. */
  busy: boolean;
  onSave(color?: Color): void;
}

/** Beside a selection: save it in the usual colour, or in another. */
export function Toolbar({ busy, onSave }: ToolbarProps): JSX.Element {
  return (
    <div class="toolbar" role="toolbar" aria-label={i18n.t('toolbar.label')} aria-busy={busy}>
      <button type="button" class="toolbar-save" disabled={busy} onClick={() => onSave()}>
        <GlyphIcon glyph="bookmark" />{busy ? i18n.t('toolbar.saving') : i18n.t('toolbar.save')}
      </button>
      <div class="swatches" role="group" aria-label={i18n.t('toolbar.colors')}>
        {COLORS.map((color) => <Swatch key={color} color={color} disabled={busy} onSave={onSave} />)}
      </div>
    </div>
  );
}

function Swatch({ color, disabled, onSave }: { color: Color; disabled: boolean; onSave(color: Color): void }): JSX.Element {
  const label = i18n.t('toolbar.saveIn', [colorName(color)]);
  return <button type="button" class="swatch" data-color={color} title={label} aria-label={label} disabled={disabled} onClick={() => onSave(color)} />;
}

function colorName(color: Color): string {
  switch (color) {
    case 'yellow': return i18n.t('toolbar.color.yellow');
    case 'green': return i18n.t('toolbar.color.green');
    case 'blue': return i18n.t('toolbar.color.blue');
    case 'pink': return i18n.t('toolbar.color.pink');
    case 'purple': return i18n.t('toolbar.color.purple');
  }
}
