// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageSummary } from '../../lib/messages/messages.ts';
import type { TabState } from '../../lib/tabs/tab-state.ts';
import { speak } from '../testing/locale.ts';
import { Popup, type PopupActions } from './Popup.tsx';

const actions = {
  turn: vi.fn<PopupActions['turn']>(), annotateOnce: vi.fn<PopupActions['annotateOnce']>(), save: vi.fn<PopupActions['save']>(),
  show: vi.fn<PopupActions['show']>(), lead: vi.fn<PopupActions['lead']>(), openOptions: vi.fn<PopupActions['openOptions']>(),
};
const open = (popup: TabState, problem: Parameters<typeof Popup>[0]['problem'] = null) =>
  render(<Popup popup={popup} problem={problem} shortcuts={[{ name: 'Go to the next mention', keys: 'Alt+Shift+N' }]} actions={actions} />);

const site = { site: 'zeitung.example', on: true, permitted: true, highlights: 0 };
const summary: PageSummary = {
  title: 'A title', highlights: 2,
  mentions: [
    { entity: 'lawzero', name: 'LawZero', count: 5, disagreements: 0 },
    { entity: 'sta', name: 'Sovereign Technology Alliance', count: 1, disagreements: 3 },
  ],
};

beforeAll(() => speak('en'));
beforeEach(() => vi.clearAllMocks());
afterEach(cleanup);

const STATES: [why: string, popup: TabState, says: RegExp, switched: boolean | null][] = [
  ['loading', { state: 'loading' }, /Loading/, null],
  ['a page of the browser', { state: 'closed-page' }, /cannot be read/, null],
  ['no permission', { state: 'waiting', ...site, on: false, permitted: false }, /not been asked for this site/, false],
  ['turned off', { state: 'waiting', ...site, on: false }, /turned off on this site/, false],
  ['open since before', { state: 'waiting', ...site }, /open before/, true],
  ['nothing found', { state: 'annotated', ...site, summary: { ...summary, mentions: [], highlights: 0 } }, /Nothing found/, true],
  ['names found', { state: 'annotated', ...site, summary }, /2 names on this page/, true],
  ['annotated once', { state: 'annotated', ...site, on: false, permitted: false, summary }, /2 names on this page/, false],
  ['no answer', { state: 'failed', code: 'no-connection' }, /connection/, null],
];
it.each(STATES)('%s', (_, popup, says, switched) => {
  open(popup);
  expect(screen.getByRole('main').textContent).toMatch(says);
  expect(screen.queryByRole('switch')?.getAttribute('aria-checked') ?? null).toBe(switched === null ? null : String(switched));
});

it('lists first what sources disagree about, and shows it on the page', () => {
  open({ state: 'annotated', ...site, summary });
  const [first, second] = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect([first, second]).toEqual(['Sovereign Technology Alliance31×', 'LawZero5×']);
  expect(screen.getByRole('img', { name: '3 disagreements' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /^LawZero/ }));
  expect(actions.show.mock.calls).toEqual([['lawzero']]);
});

it.each([[true, false], [false, true]])('turns the site from %s to %s', (on, wanted) => {
  open({ state: 'waiting', ...site, on });
  fireEvent.click(screen.getByRole('switch'));
  expect(actions.turn.mock.calls).toEqual([[wanted]]);
});

it('marks the page once', () => {
  open({ state: 'waiting', ...site, on: false, permitted: false });
  fireEvent.click(screen.getByRole('button', { name: 'Mark this page now' }));
  expect(actions.annotateOnce).toHaveBeenCalledTimes(1);
});

it('leads to the highlights of the site and to each section', () => {
  open({ state: 'annotated', ...site, summary });
  for (const name of ['2 highlights saved here', 'Library', 'Disagreements', 'Settings']) fireEvent.click(screen.getByRole('button', { name }));
  expect(actions.openOptions.mock.calls.flat()).toEqual(['#library?q=zeitung.example', '#library', '#disagreements', '#settings']);
});

it('says what did not work and stays usable', () => {
  open({ state: 'waiting', ...site }, 'not-allowed');
  expect(screen.getByRole('alert').textContent).toMatch(/does not allow/);
  expect(screen.getByRole('switch')).toBeTruthy();
});

it('saves the selection where something is selected, or where nobody can know', () => {
  const { rerender } = open({ state: 'annotated', ...site, summary });
  expect(screen.queryByRole('button', { name: 'Save the selection' })).toBeNull();
  const popup = (state: TabState) => <Popup popup={state} problem={null} shortcuts={[]} actions={actions} />;
  for (const state of [{ state: 'annotated', ...site, summary: { ...summary, isSelected: true } }, { state: 'waiting', ...site, permitted: false }] as const) {
    rerender(popup(state));
    fireEvent.click(screen.getByRole('button', { name: 'Save the selection' }));
  }
  expect(actions.save).toHaveBeenCalledTimes(2);
});

it('says of a site turned off that its highlights are kept but not shown', () => {
  open({ state: 'waiting', ...site, on: false, highlights: 3 });
  expect(screen.getByText(/Your 3 highlights on this site stay in the library but are not shown/)).toBeTruthy();
});

describe('highlights that are not as they were saved', () => {
  const changed: PageSummary['changed'] = [
    { id: 'l', quote: 'said “as soon as it can”', state: 'lost', isPlaced: true }, { id: 'g', quote: 'gone altogether', state: 'lost', isPlaced: false },
    { id: 'u', quote: 'perhaps this', state: 'uncertain', isPlaced: true }, { id: 'e', quote: 'in other words', state: 'edited', isPlaced: true },
  ];

  it('stand there with their quote, how they stand, and the ways that there are', () => {
    open({ state: 'annotated', ...site, summary: { ...summary, changed } });
    expect(screen.getByRole('heading', { name: '4 highlights are not as you saved them' })).toBeTruthy();
    const items = screen.getAllByRole('listitem').slice(summary.mentions.length).map((item) => [...item.querySelectorAll('blockquote, .state-badge, button')].map(({ textContent }) => textContent));
    expect(items).toEqual([
      ['said “as soon as it can”', 'No longer on the page', 'Where it stood', 'In the library'], ['gone altogether', 'No longer on the page', 'In the library'],
      ['perhaps this', 'Place uncertain', 'Is it this one?', 'In the library'], ['in other words', 'Wording edited', 'What changed', 'In the library'],
    ]);
  });

  it('lead to their place and to the library', () => {
    open({ state: 'annotated', ...site, summary: { ...summary, changed } });
    fireEvent.click(screen.getByRole('button', { name: 'Is it this one?: perhaps this' }));
    fireEvent.click(screen.getByRole('button', { name: 'In the library: said “as soon as it can”' }));
    expect(actions.lead.mock.calls).toEqual([['u']]);
    expect(actions.openOptions.mock.calls).toEqual([['#library?q=quote%3A%22as+soon+as+it+can%22']]);
  });

  it('are not mentioned where all is as it was', () => {
    open({ state: 'annotated', ...site, summary });
    expect(screen.queryByText(/not as you saved/)).toBeNull();
  });
});
