import type { PopupState } from '../../components/popup/states.ts';
import { siteOf } from '../../lib/address/site.ts';
import { send, sendToTab } from '../../lib/messages/client.ts';

/** Where the popup stands with a tab. A page annotated once by a click answers too, permitted or not. */
export async function stateOfTab({ id, url }: { id: number; url: string }): Promise<PopupState> {
  if (siteOf(url) === null) return { state: 'closed-page' };
  const [site, summary] = await Promise.all([send('site.get', { url }), sendToTab(id, 'page.summary', {})]);
  if (!site.ok) return { state: 'failed', code: site.error.code };
  if (summary.ok) return { state: 'annotated', ...site.value, summary: summary.value };
  return { state: 'waiting', ...site.value };
}
