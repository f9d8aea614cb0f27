import { render } from 'preact';
import { i18n } from '#i18n';
import { uiLanguage } from '../../lib/i18n.ts';
import { PopupOfTab } from './PopupOfTab.tsx';
import './style.css';

document.documentElement.lang = uiLanguage();
document.title = i18n.t('extName');

render(<PopupOfTab />, document.getElementById('app')!);
