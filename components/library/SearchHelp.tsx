import type { JSX } from 'preact';
import { i18n } from '#i18n';

/** What can be typed into the search, and what keys do in the list. */
export function SearchHelp(): JSX.Element {
  const operators: [example: string, means: string][] = [
    ['"…"', i18n.t('library.help.phrase')], ['-…', i18n.t('library.help.not')],
    ['tag:…  site:…  note:…', i18n.t('library.help.fields')], ['entity:lawzero', i18n.t('library.help.entity')],
    ['disputed:yes', i18n.t('library.help.disputed')], ['color:yellow,green', i18n.t('library.help.either')],
    ['state:lost', i18n.t('library.help.state')], ['since:2026-11  since:7d  before:2026', i18n.t('library.help.since')],
    ['note:*', i18n.t('library.help.any')],
  ];
  const keys: [keys: string, means: string][] = [
    ['/', i18n.t('library.keys.search')], ['↓ ↑  j k', i18n.t('library.keys.move')], ['Home End', i18n.t('library.keys.ends')],
    [i18n.t('library.keys.space'), i18n.t('library.keys.select')], ['⇧ ↓ ↑', i18n.t('library.keys.range')],
    ['Ctrl A', i18n.t('library.keys.all')], ['Esc', i18n.t('library.keys.clear')], ['1 – 5', i18n.t('library.keys.color')],
    ['n  t', i18n.t('library.keys.edit')], ['e', i18n.t('library.keys.export')], ['Enter', i18n.t('library.keys.open')], ['Del', i18n.t('library.keys.delete')], ['Ctrl Z', i18n.t('library.keys.undo')], ['Ctrl ⇧ Z', i18n.t('library.keys.redo')],
  ];
  return (
    <details class="search-help">
      <summary>{i18n.t('library.help.title')}</summary>
      <div class="search-help-lists">
        <HelpList title={i18n.t('library.help.operators')} rows={operators} />
        <HelpList title={i18n.t('library.keys.title')} rows={keys} />
      </div>
    </details>
  );
}

function HelpList({ title, rows }: { title: string; rows: [string, string][] }): JSX.Element {
  return (
    <section>
      <h3>{title}</h3>
      <dl>{rows.map(([term, means]) => <div key={term}><dt><kbd>{term}</kbd></dt><dd>{means}</dd></div>)}</dl>
    </section>
  );
}
