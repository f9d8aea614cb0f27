import { i18n } from '#i18n';
import type { Color } from '../../lib/store/types.ts';

export function colorName(color: Color): string {
  switch (color) {
    case 'yellow': return i18n.t('toolbar.color.yellow');
    case 'green': return i18n.t('toolbar.color.green');
    case 'blue': return i18n.t('toolbar.color.blue');
    case 'pink': return i18n.t('toolbar.color.pink');
    case 'purple': return i18n.t('toolbar.color.purple');
  }
}
