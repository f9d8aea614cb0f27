import { render } from 'preact';
import { uiLanguage } from '../../lib/i18n.ts';
import { parseRoute } from '../../components/page/route.ts';
import { App } from './App.tsx';
import './style.css';
import { askForFirstScreen } from './use-library.ts';

const { section, query } = parseRoute(location.hash);
if (section === 'library') askForFirstScreen(query);

document.documentElement.lang = uiLanguage();
// Without this the browser may clear the library when the disk runs low; a refusal changes nothing.
void navigator.storage.persist();

render(<App />, document.getElementById('app')!);
