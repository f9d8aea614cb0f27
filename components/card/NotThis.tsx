import type { JSX } from 'preact';
import { pageAddress } from '../../lib/address/here.ts';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { FILES, siteOf } from '../../lib/address/site.ts';
import type { Scope } from '../../lib/store/types.ts';

interface NotThisProps { id: string; name: string; alias: string; scopes: readonly Scope[]; onChoose(scope: Scope, byKeyboard: boolean): void }

/** "Not this": how far it reaches. What is pressed holds at once; the first choice has the focus. */
export function NotThis({ id, name, alias, scopes, onChoose }: NotThisProps): JSX.Element {
  const leadId = useId();
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => list.current!.querySelector('button')!.focus({ preventScroll: true }), []);
  return (
    <div id={id} class="not-this" role="group" aria-labelledby={leadId}>
      <p id={leadId}>{i18n.t('card.dismiss.lead', [name])}</p>
      <ul ref={list}>
        {scopes.map((scope) => (
          <li key={scope}><button type="button" class="scope" onClick={(event) => choose(event, scope, onChoose)}>{scopeText(scope, alias)}</button></li>
        ))}
      </ul>
    </div>
  );
}

/** The second half of a double click on the button that opened the list was meant for that button. */
function choose({ detail }: MouseEvent, scope: Scope, onChoose: NotThisProps['onChoose']): void {
  if (detail < 2) onChoose(scope, detail === 0);
}

function scopeText(scope: Scope, alias: string): string {
  switch (scope) {
    case 'here': return i18n.t('card.dismiss.here');
    case 'page': return i18n.t('card.dismiss.page');
    case 'site': return siteText();
    case 'alias': return i18n.t('card.dismiss.alias', [alias]);
  }
}

function siteText(): string {
  const site = siteOf(pageAddress());
  return site === FILES || site === null ? i18n.t('card.dismiss.files') : i18n.t('card.dismiss.site', [site]);
}
