import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { SCOPES, type Dismissal, type Scope } from '../../lib/store/types.ts';
import { longDate } from '../page/language.ts';
import { siteName } from './site-name.ts';
import { UndoAll } from './UndoAll.tsx';

interface DismissalsProps {
  /** The newest first. */
  dismissals: readonly Dismissal[];
  nameOf(entity: string): string;
  onUndo(ids: string[]): void;
}

/** All the reader said "not this" to, by how far it reaches, each with the way back. */
export function Dismissals({ dismissals, nameOf, onUndo }: DismissalsProps): JSX.Element {
  if (dismissals.length === 0) return <p class="soft">{i18n.t('settings.noDismissed')}</p>;
  const groups = SCOPES.map((scope) => ({ scope, items: dismissals.filter((each) => each.scope === scope) })).filter(({ items }) => items.length > 0);
  return (
    <div class="dismissals">
      {groups.map(({ scope, items }) => (
        <section key={scope}>
          <h3>{scopeName(scope)}</h3>
          <ul class="plain grants">
            {items.map((each) => <Item key={each.id} dismissal={each} name={nameOf(each.entity)} onUndo={() => onUndo([each.id])} />)}
          </ul>
        </section>
      ))}
      {dismissals.length > 1 && <UndoAll count={dismissals.length} onUndo={() => onUndo(dismissals.map(({ id }) => id))} />}
    </div>
  );
}

interface ItemProps { dismissal: Dismissal; name: string; onUndo(): void }

function Item({ dismissal, name, onUndo }: ItemProps): JSX.Element {
  const title = dismissal.scope === 'alias' ? i18n.t('settings.dismissedAs', [dismissal.alias, name]) : name;
  return (
    <li class="grant">
      <div>
        <strong>{title}</strong>
        {dismissal.scope === 'here' && <Quote dismissal={dismissal} />}
        <p class="soft small"><Where dismissal={dismissal} /><time dateTime={new Date(dismissal.updatedAt).toISOString()}>{i18n.t('settings.dismissedSince', [longDate(dismissal.updatedAt)])}</time></p>
      </div>
      <button type="button" class="quiet" aria-label={i18n.t('settings.markAgainNamed', [title])} onClick={(event) => { focusNext(event.currentTarget); onUndo(); }}>{i18n.t('settings.markAgain')}</button>
    </li>
  );
}

/** The button goes with its item: the focus stays in the list. */
function focusNext(button: HTMLElement): void {
  const all = [...button.closest('.dismissals')!.querySelectorAll<HTMLElement>('.grant > button')];
  const at = all.indexOf(button);
  (all[at + 1] ?? all[at - 1])?.focus();
}

function Quote({ dismissal: { quote } }: { dismissal: Extract<Dismissal, { scope: 'here' }> }): JSX.Element {
  return <p class="small dismissed-quote">… {quote.before} <b>{quote.exact}</b> {quote.after} …</p>;
}

function Where({ dismissal }: { dismissal: Dismissal }): JSX.Element | null {
  switch (dismissal.scope) {
    case 'here':
    case 'page': return <><a href={dismissal.page.url}>{dismissal.page.title || dismissal.page.key}</a> ({siteName(dismissal.site)}), </>;
    case 'site': return <>{siteName(dismissal.site)}, </>;
    case 'alias': return null;
  }
}

function scopeName(scope: Scope): string {
  switch (scope) {
    case 'here': return i18n.t('settings.dismissedScope.here');
    case 'page': return i18n.t('settings.dismissedScope.page');
    case 'site': return i18n.t('settings.dismissedScope.site');
    case 'alias': return i18n.t('settings.dismissedScope.alias');
  }
}
