import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { PageSummary } from '../../lib/messages/messages.ts';
import { GlyphIcon } from '../icons.tsx';
import { routeHash } from '../page/route.ts';
import { ChangedHighlights } from './ChangedHighlights.tsx';

interface PageContentsProps {
  summary: PageSummary;
  site: string;
  onShow(entity: string): void;
  /** To a highlight on the page, or to where it stood. */
  onLead(highlight: string): void;
  onLibrary(hash: string): void;
}

/** The entities of the page, those that sources disagree about first, and what became of its highlights; a click scrolls the page there. */
export function PageContents({ summary, site, onShow, onLead, onLibrary }: PageContentsProps): JSX.Element {
  const mentions = [...summary.mentions].sort((a, b) => b.disagreements - a.disagreements || b.count - a.count);
  return (
    <>
      {mentions.length === 0
        ? <div class="state"><p class="state-title">{i18n.t('popup.nothing')}</p><p>{i18n.t('popup.nothingHelp')}</p></div>
        : <MentionList mentions={mentions} onShow={onShow} />}
      {summary.changed && <ChangedHighlights changed={summary.changed} onLead={onLead} onLibrary={onLibrary} />}
      {summary.highlights > 0 && (
        <button type="button" class="link" onClick={() => onLibrary(routeHash('library', undefined, { q: site }))}>
          {i18n.t('popup.highlights', summary.highlights)}
        </button>
      )}
    </>
  );
}

function MentionList({ mentions, onShow }: { mentions: PageSummary['mentions']; onShow(entity: string): void }): JSX.Element {
  return (
    <>
      <h1 class="popup-title">{i18n.t('popup.onThisPage', mentions.length)}</h1>
      <ul class="plain mentions">
        {mentions.map((mention) => <li key={mention.entity}><MentionButton {...mention} onShow={() => onShow(mention.entity)} /></li>)}
      </ul>
    </>
  );
}

/** A sign and a number; the word is in its name. */
function DisagreementBadge({ count }: { count: number }): JSX.Element {
  const label = i18n.t('popup.disagreementCount', count);
  return <span class="badge" role="img" aria-label={label} title={label}><GlyphIcon glyph="warning" size={13} />{count}</span>;
}

function MentionButton({ name, count, disagreements, onShow }: PageSummary['mentions'][number] & { onShow(): void }): JSX.Element {
  return (
    <button type="button" class="mention" title={i18n.t('popup.showOnPage')} onClick={onShow}>
      <span class="mention-name">{name}</span>
      {disagreements > 0 && <DisagreementBadge count={disagreements} />}
      <span class="soft small" aria-label={i18n.t('popup.times', count)}>{count}×</span>
    </button>
  );
}
