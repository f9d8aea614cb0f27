import { render } from 'preact';
import { i18n } from '#i18n';
import { uiLanguage } from '../../lib/i18n.ts';
import { PanelOfWindow } from './PanelOfWindow.tsx';
import './style.css';

document.documentElement.lang = uiLanguage();
document.title = i18n.t('extName');

render(<PanelOfWindow />, document.getElementById('app')!);
