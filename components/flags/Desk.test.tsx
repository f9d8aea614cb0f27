// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '../../lib/messages/result.ts';
import type { Flag } from '../../lib/store/types.ts';
import { ENTRIES } from '../testing/desk.ts';
import { flagOf } from '../testing/library.ts';
import { speak } from '../testing/locale.ts';
import type { FlagActions } from './FlagControl.tsx';
import { Desk } from './Desk.tsx';
import { NO_FILTER, type DeskFilter } from './entry.ts';

const set = vi.fn<FlagActions['set']>();
const clear = vi.fn<FlagActions['clear']>();
const onFilter = vi.fn<(filter: DeskFilter) => void>();

const desk = (flags: Flag[] = [], filter: DeskFilter = NO_FILTER) => (
  <Desk
    entries={ENTRIES} flags={new Map(flags.map((flag) => [flag.disagreement, flag]))} filter={filter}
    entityName={(id) => `Name of ${id}`} sourceName={(id) => `Source ${id}`} onFilter={onFilter} flagActions={{ set, clear }}
  />
);
const item = (id: string) => within(screen.getByRole('article', { name: `Attribute ${id}` }));

beforeAll(() => speak('en'));
beforeEach(() => {
  set.mockReset().mockResolvedValue(ok(null));
  clear.mockReset();
  onFilter.mockReset();
});
afterEach(cleanup);

it('shows of each disagreement what is needed to judge it', () => {
  render(desk());
  expect(screen.getAllByRole('article').map(({ dataset }) => dataset.id)).toEqual(['a', 'b', 'c']);
  const text = screen.getByRole('article', { name: 'Attribute a' }).textContent;
  for (const part of ['contradiction', 'Name of call', 'value of s1', 'value of s2', 'Source s1', '14 February 2026', '¶ 8', 'planned', 'Explanation a', 'Note a']) {
    expect(text).toContain(part);
  }
});

describe('a flag', () => {
  it('is set by pressing a verdict', () => {
    render(desk());
    fireEvent.click(item('a').getByRole('button', { name: 'Confirmed' }));
    expect(set.mock.calls).toEqual([['a', 'confirmed']]);
  });

  it('changes by pressing another, and its note stays', () => {
    render(desk([flagOf({ note: 'kept' })]));
    fireEvent.click(item('a').getByRole('button', { name: 'Not an issue' }));
    expect(set.mock.calls).toEqual([['a', 'not-an-issue']]);
  });

  it('is taken back by pressing it again, as a whole, so that it can be brought back', () => {
    const flag = flagOf({ note: 'why' });
    render(desk([flag]));
    expect(item('a').getByRole('button', { name: 'Watch', pressed: true })).toBeTruthy();
    fireEvent.click(item('a').getByRole('button', { name: 'Watch' }));
    expect(clear.mock.calls).toEqual([[flag]]);
  });

  it('takes a note on why', async () => {
    render(desk([flagOf()]));
    const note = item('a').getByRole('textbox', { name: /^Why this flag/ });
    fireEvent.input(note, { target: { value: 'two dates' } });
    fireEvent.blur(note);
    expect(set.mock.calls).toEqual([['a', 'watch', 'two dates']]);
    expect(await screen.findByText('Saved')).toBeTruthy();
  });

  it('set elsewhere shows at once', () => {
    const { rerender } = render(desk());
    rerender(desk([flagOf({ verdict: 'confirmed', note: 'from a page' })]));
    expect(item('a').getByRole('button', { name: 'Confirmed', pressed: true })).toBeTruthy();
    expect(item('a').getByRole<HTMLTextAreaElement>('textbox').value).toBe('from a page');
    expect(screen.getByText(/1 flagged/)).toBeTruthy();
  });
});

describe('the filters', () => {
  const choose = (name: string, value: string) => fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } });

  it.each([
    ['Kind', 'tension', { kind: 'tension' }], ['About', 'lawzero', { entity: 'lawzero' }],
    ['Source', 's2', { source: 's2' }], ['Your flag', 'any', { flag: 'any' }],
  ])('%s', (name, value, part) => {
    render(desk());
    choose(name, value);
    expect(onFilter.mock.calls).toEqual([[{ ...NO_FILTER, ...part }]]);
  });

  it('count what is left under the others', () => {
    render(desk([], { ...NO_FILTER, entity: 'call' }));
    const kinds = within(screen.getByRole('combobox', { name: 'Kind' })).getAllByRole('option').map(({ textContent }) => textContent);
    expect(kinds).toEqual(['All', 'contradiction (1)', 'tension (1)']);
  });

  it('say so when nothing fits, and lead back', () => {
    render(desk([], { ...NO_FILTER, flag: 'confirmed' }));
    fireEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(onFilter).toHaveBeenCalledWith(NO_FILTER);
  });
});
