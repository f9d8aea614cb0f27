import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { forQuote } from '../../lib/library/edit-query.ts';
import type { ChangedHighlight } from '../../lib/messages/messages.ts';
import { StateBadge } from '../library/StateBadge.tsx';
import { routeHash } from '../page/route.ts';

interface ChangedHighlightsProps {
  changed: readonly ChangedHighlight[];
  onLead(id: string): void;
  onLibrary(hash: string): void;
}

/** Highlights that do not stand on the page as they were saved, with the ways to their place and to the library. */
export function ChangedHighlights({ changed, onLead, onLibrary }: ChangedHighlightsProps): JSX.Element {
  return (
    <section>
      <h2 class="popup-title">{i18n.t('popup.changed', changed.length)}</h2>
      <ul class="plain changed-list">
        {changed.map((one) => (
          <li key={one.id}>
            <blockquote class="changed-quote">{one.quote}</blockquote>
            <div class="changed-foot">
              <StateBadge state={one.state} />
              <span class="changed-ways">
                {one.isPlaced && <Way label={leadName(one.state)} quote={one.quote} onGo={() => onLead(one.id)} />}
                <Way label={i18n.t('popup.inLibrary')} quote={one.quote} onGo={() => onLibrary(routeHash('library', undefined, { q: forQuote(one.quote) }))} />
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The same words stand at several quotes: its name says which is meant. */
const Way = ({ label, quote, onGo }: { label: string; quote: string; onGo(): void }): JSX.Element =>
  <button type="button" class="link" aria-label={`${label}: ${quote}`} onClick={onGo}>{label}</button>;

function leadName(state: ChangedHighlight['state']): string {
  switch (state) {
    case 'edited': return i18n.t('popup.leadTo.edited');
    case 'uncertain': return i18n.t('popup.leadTo.uncertain');
    case 'lost': return i18n.t('popup.leadTo.lost');
  }
}
