import { render } from 'preact';
import { uiLanguage } from '../../lib/i18n.ts';
import { App } from './App.tsx';
import './style.css';

document.documentElement.lang = uiLanguage();
// Without this the browser may clear the library when the disk runs low; a refusal changes nothing.
void navigator.storage.persist();

render(<App />, document.getElementById('app')!);
