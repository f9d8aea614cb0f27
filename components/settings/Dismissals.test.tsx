// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { Dismissal } from '../../lib/store/types.ts';
import { speak } from '../testing/locale.ts';
import { Dismissals } from './Dismissals.tsx';

vi.mock('../page/language.ts', () => ({ longDate: () => '22 November 2026' }));
beforeAll(() => speak('en'));
afterEach(cleanup);

const said = { entity: 'sta', site: 'a.example', updatedAt: 0 };
const page = { key: 'a.example/x', url: 'https://a.example/x', title: 'A headline' };
const ALL: Dismissal[] = [
  { ...said, id: '1', scope: 'alias', alias: 'STA' }, { ...said, id: '2', scope: 'site', site: 'file:' },
  { ...said, id: '3', scope: 'here', page, quote: { exact: 'STA', before: 'Dach der', after: 'folgen', nth: 0 } }, { ...said, id: '4', scope: 'page', page: { ...page, title: '' } },
];
const onUndo = vi.fn<(ids: string[]) => void>();
function draw(dismissals: Dismissal[]): void {
  onUndo.mockReset();
  render(<Dismissals dismissals={dismissals} nameOf={() => 'Alliance'} onUndo={onUndo} />);
}
const button = (name: string): HTMLElement => screen.getByRole('button', { name });

it('tells what, where and when, by how far it reaches', () => {
  draw(ALL);
  const groups = screen.getAllByRole('heading', { level: 3 }).map((heading) => `${heading.textContent}: ${within(heading.parentElement!).getByRole('listitem').textContent}`);
  expect(groups).toEqual([
    'Single places: Alliance… Dach der STA folgen …A headline (a.example), since 22 November 2026Mark again',
    'Pages: Alliancea.example/x (a.example), since 22 November 2026Mark again',
    'Sites: AllianceLocal files, since 22 November 2026Mark again',
    'Names, on any site: “STA” as Alliancesince 22 November 2026Mark again',
  ]);
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([page.url, page.url]);
});

it('takes one back and keeps the focus in the list', () => {
  draw(ALL);
  const buttons = screen.getAllByRole('button', { name: /^Mark .* again$/ });
  for (const [at, next] of [[0, 1], [3, 2]] as const) {
    fireEvent.click(buttons[at]!);
    expect(document.activeElement).toBe(buttons[next]);
  }
  expect(onUndo.mock.calls).toEqual([[['3']], [['1']]]);
});

it('takes all back after asking once more', () => {
  draw(ALL);
  fireEvent.click(button('Mark all of it again …'));
  expect(screen.getByRole('group', { name: 'Mark all 4 again?' })).toBeTruthy();
  expect(document.activeElement).toBe(button('Leave as is'));
  fireEvent.keyDown(document.activeElement!, { key: 'Escape' });
  expect(document.activeElement).toBe(button('Mark all of it again …'));
  expect(onUndo).not.toHaveBeenCalled();
  fireEvent.click(button('Mark all of it again …'));
  fireEvent.click(button('Mark all again'));
  expect(onUndo.mock.calls).toEqual([[['1', '2', '3', '4']]]);
});

it('says how to fill an empty list', () => {
  draw([]);
  expect(document.body.textContent).toMatch(/“Not this” in a card/);
});
