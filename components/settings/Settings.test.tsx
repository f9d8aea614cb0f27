// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/store/types.ts';
import { ENTRIES } from '../testing/desk.ts';
import { speak } from '../testing/locale.ts';
import type { Access } from './access.ts';
import { AccessPanel } from './AccessPanel.tsx';
import { ReadingForm } from './ReadingForm.tsx';
import { UndoList } from './UndoList.tsx';
import { Welcome, type WelcomeChoice } from './Welcome.tsx';

beforeAll(() => speak('en'));
afterEach(cleanup);

describe('how pages are marked', () => {
  it.each([
    ['radio', 'Every mention', { density: 'all' }],
    ['checkbox', /^Also mark background terms/, { quiet: true }],
    ['checkbox', /^Also mark headings and links/, { headingsAndLinks: true }],
    ['checkbox', /^Also mark beside the article/, { wholePage: true }],
    ['checkbox', /^Also mark comments/, { comments: true }],
  ])('%s %s', (role, name, change) => {
    const onChange = vi.fn<(part: Partial<Settings>) => void>();
    render(<ReadingForm settings={DEFAULT_SETTINGS} onChange={onChange} />);
    fireEvent.click(screen.getByRole(role, { name }));
    expect(onChange.mock.calls).toEqual([[change]]);
  });

  it('how long a card waits', () => {
    const onChange = vi.fn<(part: Partial<Settings>) => void>();
    render(<ReadingForm settings={DEFAULT_SETTINGS} onChange={onChange} />);
    fireEvent.change(screen.getByRole('slider'), { target: { value: '500' } });
    expect(onChange.mock.calls).toEqual([[{ dwell: 500 }]]);
  });
});

describe('where pages are read', () => {
  const press = () => vi.fn<() => void>();
  const actions = { grantAll: press(), grantNews: press(), revokeAll: press(), revokeNews: press(), revokeSite: vi.fn<(site: string) => void>() };
  const panel = (access: Access) => render(<AccessPanel access={access} newsSites={['a.example', 'b.example']} actions={actions} />);
  const buttons = () => screen.queryAllByRole('button').map((button) => button.getAttribute('aria-label'));

  it.each<[why: string, access: Access, buttons: string[]]>([
    ['nothing', { all: false, news: 0, others: [] }, ['Allow: All sites', 'Allow: 2 news sites']],
    ['part of the list', { all: false, news: 1, others: [] }, ['Allow: All sites', 'Allow: 2 news sites', 'Take back: 2 news sites']],
    ['everything', { all: true, news: 2, others: ['c.example'] }, ['Take back: All sites', 'Take back: 2 news sites', 'Take back: c.example']],
  ])('can be taken back: %s', (_, access, expected) => {
    panel(access);
    expect(buttons()).toEqual(expected);
  });

  it('asks for what was pressed', () => {
    panel({ all: false, news: 0, others: ['c.example'] });
    fireEvent.click(screen.getByRole('button', { name: 'Allow: 2 news sites' }));
    fireEvent.click(screen.getByRole('button', { name: 'Take back: c.example' }));
    expect([actions.grantNews.mock.calls.length, actions.revokeSite.mock.calls]).toEqual([1, [['c.example']]]);
  });
});

it('turns back on what was turned off', () => {
  const onUndo = vi.fn<(key: string) => void>();
  render(<UndoList items={[{ key: 'k', title: 'zeitung.example' }]} empty="-" action="On" actionOn={(title) => `Turn on ${title}`} onUndo={onUndo} />);
  fireEvent.click(screen.getByRole('button', { name: 'Turn on zeitung.example' }));
  expect(onUndo.mock.calls).toEqual([['k']]);
});

describe('the welcome page', () => {
  const example = { entry: ENTRIES[0]!, entityName: 'The call' };
  const welcome = (chosen: Parameters<typeof Welcome>[0]['chosen'], onChoose = vi.fn<(choice: WelcomeChoice) => void>()) => {
    render(<Welcome example={example} newsSites={80} chosen={chosen} onChoose={onChoose} />);
    return onChoose;
  };

  it.each([[/^On all sites/, 'all'], [/^On 80 news sites/, 'news'], [/^Only when I click/, 'click']])('%s is one click', (name, choice) => {
    const onChoose = welcome(null);
    fireEvent.click(screen.getByRole('button', { name }));
    expect(onChoose.mock.calls).toEqual([[choice]]);
  });

  it('shows a real disagreement with both sides', () => {
    welcome(null);
    expect(screen.getByRole('figure').textContent).toMatch(/The call.*value of s1.*value of s2/);
  });

  it('says how it went', () => {
    welcome('refused');
    expect(screen.getByRole('status').textContent).toMatch(/did not give the permission/);
    cleanup();
    welcome('news');
    expect(screen.getByRole('status').textContent).toMatch(/All set/);
    expect(screen.getByRole('button', { pressed: true }).textContent).toMatch(/news sites/);
  });
});
