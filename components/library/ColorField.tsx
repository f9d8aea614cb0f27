import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { COLORS, type Color } from '../../lib/store/types.ts';

export function colorName(color: Color): string {
  switch (color) {
    case 'yellow': return i18n.t('library.color.yellow');
    case 'green': return i18n.t('library.color.green');
    case 'blue': return i18n.t('library.color.blue');
    case 'pink': return i18n.t('library.color.pink');
    case 'purple': return i18n.t('library.color.purple');
  }
}

/** The five colours as radio buttons, each with its name for those who do not see it. */
export function ColorField({ color, onChange }: { color: Color; onChange(color: Color): void }): JSX.Element {
  const name = useId();
  return (
    <fieldset class="colors">
      <legend class="hidden">{i18n.t('library.color.label')}</legend>
      {COLORS.map((option) => (
        <label key={option} class="swatch" title={colorName(option)} data-color={option}>
          <input type="radio" name={name} value={option} checked={option === color} aria-label={colorName(option)} onChange={() => onChange(option)} />
        </label>
      ))}
    </fieldset>
  );
}
