import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { linkToHighlight } from '../../lib/exchange/out/text-fragment.ts';
import type { Requests, Result } from '../../lib/messages/messages.ts';
import { shortened as shortenedTo } from '../../lib/saved/shortened.ts';
import type { Highlight } from '../../lib/store/types.ts';
import { dateAndTime, longDate } from '../page/language.ts';
import { steady } from '../page/steady.ts';
import { ColorField } from './ColorField.tsx';
import { HighlightFacts, type Names } from './HighlightFacts.tsx';
import { NoteField } from './NoteField.tsx';
import { Rewording } from './Rewording.tsx';
import { StateBadge } from './StateBadge.tsx';
import { TagsField } from './TagsField.tsx';

export type HighlightChange = Omit<Requests['highlight.edit']['ask'], 'id'>;

export interface HighlightActions {
  edit(id: string, change: HighlightChange): Promise<Result<unknown>>;
  remove(id: string): void;
  /** The link to its page is being followed. */
  opening(id: string): void;
}

interface HighlightItemProps {
  highlight: Highlight;
  names: Names;
  tags: readonly string[];
  actions: HighlightActions;
}

export const HighlightItem = steady(function HighlightItem({ highlight, names, tags, actions }: HighlightItemProps): JSX.Element {
  const { id, selectors, color } = highlight;
  const change = (part: HighlightChange): Promise<Result<unknown>> => actions.edit(id, part);
  const short = shortened(selectors.quote.exact);
  return (
    <>
      <blockquote class="quote" lang={highlight.page.lang}>{selectors.quote.exact}</blockquote>
      {highlight.state === 'edited' && <Rewording quote={selectors.quote.exact} lang={highlight.page.lang} now={highlight.rewording} />}
      <NoteField note={highlight.note} label={i18n.t('library.noteOn', [short])} onSave={(note) => change({ note })} />
      <TagsField tags={highlight.tags} known={tags} label={i18n.t('library.tagsOf', [short])} onSave={(next) => change({ tags: next })} />
      <HighlightFacts highlight={highlight} names={names} />
      <div class="highlight-foot">
        <time class="soft" dateTime={new Date(highlight.createdAt).toISOString()} title={dateAndTime(highlight.createdAt)}>
          {i18n.t('library.savedOn', [longDate(highlight.createdAt)])}
        </time>
        <StateBadge state={highlight.state} />
        <ColorField color={color} onChange={(next) => void change({ color: next })} />
        <OpenLink highlight={highlight} onOpen={() => actions.opening(id)} />
        <DeleteButton quote={short} onDelete={() => actions.remove(id)} />
      </div>
    </>
  );
});

function DeleteButton({ quote, onDelete }: { quote: string; onDelete(): void }): JSX.Element {
  const press = (button: HTMLElement): void => {
    focusNeighbour(button);
    onDelete();
  };
  return (
    <button type="button" class="quiet" data-delete aria-label={i18n.t('library.deleteNamed', [quote])} onClick={(event) => press(event.currentTarget)}>
      {i18n.t('library.delete')}
    </button>
  );
}

/** The button goes away with its highlight: whoever works by keyboard goes on at the next one. */
function focusNeighbour(button: HTMLElement): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-delete]')];
  const at = all.indexOf(button);
  const neighbour = all[at + 1] ?? all[at - 1] ?? document.querySelector<HTMLElement>('main');
  neighbour?.focus();
}

/** The middle button opens it, too. On the page a guess is asked about at once. */
function OpenLink({ highlight, onOpen }: { highlight: Highlight; onOpen(): void }): JSX.Element | null {
  const href = linkToHighlight(highlight);
  if (!href) return null;
  const label = i18n.t(highlight.state === 'uncertain' ? 'library.checkPage' : 'library.openPage');
  return <a data-open href={href} target="_blank" rel="noreferrer" onClick={onOpen} onAuxClick={({ button }) => { if (button === 1) onOpen(); }}>{label}</a>;
}

/** Enough of a quote to tell it from the others in a label. */
const SHORT_QUOTE = 40;
export const shortened = (quote: string): string => shortenedTo(quote, SHORT_QUOTE);
