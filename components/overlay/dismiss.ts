import { pageAddress } from '../../lib/address/here.ts';
import { i18n } from '#i18n';
import { FILES, siteOf } from '../../lib/address/site.ts';
import { pageMeta } from '../../lib/draft/meta.ts';
import { failureText } from '../../lib/messages/failure-text.ts';
import type { Failure, Result } from '../../lib/messages/messages.ts';
import { fail } from '../../lib/messages/result.ts';
import type { PageMention } from '../../lib/page/types.ts';
import type { Dismissal, Scope } from '../../lib/store/types.ts';
import type { OverlayHost } from './door.ts';
import type { SceneControl } from './scene.ts';

/** "Not this": the marks go, the card goes, and a notice offers the way back. */
export async function dismiss(host: OverlayHost, control: SceneControl, scope: Scope, byKeyboard: boolean): Promise<void> {
  const { card } = control.scene;
  if (!card) return;
  const { mention } = card.subject;
  const name = card.content.state === 'ready' ? card.content.view.name : mention.surface;
  const failed = (why: string, error: Failure): void => control.notify({ tone: 'failure', text: `${why} ${failureText(error)}` });
  const result = await keep(host, mention, scope);
  if (!result.ok) return failed(i18n.t('notice.dismissFailed', [name]), result.error);
  host.changed();
  host.tell({ on: 'close' });
  control.notify({ text: noticeText(scope, name, mention.reason.alias), undo: () => void restore(result.value.id) }, byKeyboard);

  async function restore(id: string): Promise<void> {
    const undone = await host.send('dismiss.undo', { ids: [id] });
    if (!undone.ok) return failed(i18n.t('notice.undoFailed'), undone.error);
    host.changed();
    control.change({ notice: null });
  }
}

async function keep(host: OverlayHost, mention: PageMention, scope: Scope): Promise<Result<Dismissal>> {
  const { entity, reason: { alias } } = mention;
  const quote = scope === 'here' ? host.quoteOf(mention) : undefined;
  if (quote === null) return fail('not-found', `${mention.surface} is gone`);
  const { url, canonical, title } = pageMeta(document);
  return host.send('dismiss.add', { scope, entity, alias, quote, url, canonical, title });
}

function noticeText(scope: Scope, name: string, alias: string): string {
  const site = siteOf(pageAddress());
  switch (scope) {
    case 'here': return i18n.t('notice.dismissed.here', [name]);
    case 'page': return i18n.t('notice.dismissed.page', [name]);
    case 'site': return site === FILES || site === null ? i18n.t('notice.dismissed.files', [name]) : i18n.t('notice.dismissed.site', [name, site]);
    case 'alias': return i18n.t('notice.dismissed.alias', [name, alias]);
  }
}
