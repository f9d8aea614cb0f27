// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AnchorState } from '../../lib/anchor/types.ts';
import type { Highlight } from '../../lib/store/types.ts';
import { highlightOf } from '../testing/library.ts';
import { speak } from '../testing/locale.ts';
import { HighlightItem, type HighlightActions } from './HighlightItem.tsx';
import { StateBadge } from './StateBadge.tsx';

const actions: HighlightActions = { edit: vi.fn<HighlightActions['edit']>(), remove: () => {}, opening: () => {} };
const show = (highlight: Partial<Highlight>, lang: 'en' | 'de' = 'en') => {
  speak(lang);
  return render(<HighlightItem highlight={highlightOf({ quote: 'to say by when it could do', ...highlight })} names={{ entity: () => undefined, disagreement: () => undefined }} tags={[]} actions={actions} />);
};
const rewording = { words: 'to say by when it can do', noticedAt: Date.UTC(2026, 10, 20, 12) };

beforeAll(() => speak('en'));
afterEach(cleanup);

const STATES: [state: AnchorState | undefined, says: string, isBadge: boolean, link: string][] = [
  ['exact', 'Unchanged on its page', false, 'Open the page'],
  ['moved', 'Unchanged, moved on its page', false, 'Open the page'],
  ['edited', 'Wording edited', true, 'Open the page'],
  ['uncertain', 'Place uncertain', true, 'Is it this one? Look at the page'],
  ['lost', 'No longer on the page', true, 'Open the page'],
  [undefined, '', false, 'Open the page'],
];

describe.each(STATES)('a highlight that is %s', (state, says, isBadge, link) => {
  it('says so, loudly only where something is amiss', () => {
    const { container } = render(<StateBadge state={state} />);
    expect(container.textContent).toBe(says);
    expect(container.querySelector('.state-badge') !== null).toBe(isBadge);
  });

  it('says so beside its date, and leads to its page', () => {
    const { container } = show({ state });
    expect(container.querySelector('.highlight-foot [data-state]')?.textContent ?? '').toBe(says);
    expect(screen.getByRole('link').textContent).toBe(link);
    expect(container.querySelector('.rewording') !== null).toBe(state === 'edited');
  });
});

describe('an edited highlight', () => {
  it('shows what was saved and what stands there now, word by word', () => {
    const { container } = show({ state: 'edited', rewording });
    expect(container.querySelector('.quote')!.textContent).toBe('to say by when it could do');
    expect(container.querySelector('.rewording .soft')!.textContent).toBe('Edited on the page since you saved it (noticed on 20 November 2026):');
    expect([...container.querySelector('.changes')!.childNodes].map(({ nodeName, textContent }) => [nodeName, textContent])).toEqual([
      ['#text', 'to say by when it '], ['DEL', 'could '], ['INS', 'can '], ['#text', 'do'],
    ]);
    expect(container.querySelector('del')!.getAttribute('aria-label')).toBe('removed: could ');
  });

  it('does so in the reader’s language, around words in the page’s', () => {
    const { container } = show({ state: 'edited', rewording, page: { ...highlightOf().page, lang: 'fr' } }, 'de');
    expect(container.querySelector('.rewording .soft')!.textContent).toBe('Auf der Seite inzwischen geändert (bemerkt am 20. November 2026):');
    expect(container.querySelector('.changes')!.closest('[lang]')!.getAttribute('lang')).toBe('fr');
  });

  it('says how to see the words where they are not known', () => {
    show({ state: 'edited' });
    expect(screen.getByText('The words in its place are others now. Open the page to see which.')).toBeTruthy();
  });

  it('shows none while it stands otherwise', () => {
    const { container } = show({ state: 'lost', rewording });
    expect(container.querySelector('.rewording')).toBeNull();
  });
});
