// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Flag } from '../../lib/store/types.ts';
import type { CardContent } from '../overlay/door.ts';
import { disagreementOf, mentionOf, viewOf } from '../testing/card.ts';
import { speak } from '../testing/locale.ts';
import type { CardActions } from './actions.ts';
import { Card } from './Card.tsx';

const kept = { ok: true, value: null } as const;
const lost = { ok: false, error: { code: 'storage-full', detail: '' } } as const;
const actions = {
  close: vi.fn<CardActions['close']>(), pin: vi.fn<CardActions['pin']>(), retry: vi.fn<CardActions['retry']>(), save: vi.fn<CardActions['save']>(),
  notThis: vi.fn<CardActions['notThis']>(), scopes: vi.fn<CardActions['scopes']>(), openDossier: vi.fn<CardActions['openDossier']>(), setFlag: vi.fn<CardActions['setFlag']>(),
  namesOf: vi.fn<CardActions['namesOf']>(),
};

beforeAll(() => speak('en'));
beforeEach(() => {
  for (const action of Object.values(actions)) action.mockReset();
  actions.setFlag.mockResolvedValue(kept);
  actions.scopes.mockReturnValue(['here', 'page', 'site', 'alias']);
  actions.namesOf.mockImplementation(async (entities) => entities.map((id) => `Name of ${id}`));
});
afterEach(cleanup);

const ready = (changes = {}): CardContent => ({ state: 'ready', view: viewOf(changes) });
const draw = (content: CardContent = ready(), more: { pinned?: boolean; entered?: boolean } = {}) =>
  render(<Card mention={mentionOf()} content={content} pinned={more.pinned ?? false} entered={more.entered ?? false} actions={actions} />);
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

describe('a card', () => {
  it('is named by its entity, and a dialog once it was entered', () => {
    draw(ready(), { entered: true });
    expect(screen.getByRole('dialog', { name: 'Joint call' })).toBeTruthy();
    cleanup();
    draw();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says the kind in words, and each side with source, date, places and modality', () => {
    draw();
    const disagreement = screen.getByRole('article', { name: /Start a/ });
    expect(disagreement.textContent).toContain('Contradiction');
    const [january, december] = within(disagreement).getAllByText(/\(a\)/).map((value) => value.closest('li')!.textContent);
    expect(january).toBe('January (a)Source one14 February 2026, ¶ 8, ¶ 12planned');
    expect(december).toBe('December (a)Source two14 February 2026, ¶ 35expected, says Evan Solomon');
  });

  it('names what a disagreement is about where that is not the card’s own entity', () => {
    draw(ready({ name: 'Evan Solomon' }));
    expect(screen.getByRole('heading', { level: 4 }).textContent).toBe('Start aJoint call');
  });

  it('shows the first two disagreements and the others on request, keeping the focus', () => {
    draw(ready({ disagreements: ['a', 'b', 'c', 'd'].map((id) => disagreementOf(id)) }));
    expect(screen.getAllByRole('article')).toHaveLength(2);
    expect(screen.getByText('4 disagreements between sources')).toBeTruthy();
    fireEvent.click(button('Show 2 more'));
    expect(screen.getAllByRole('article')).toHaveLength(4);
    expect(document.activeElement?.className).toBe('card');
  });

  it('says nothing of disagreements where there are none', () => {
    draw(ready({ disagreements: [], singleSource: [], related: [] }));
    expect(screen.queryAllByRole('heading', { level: 3 })).toEqual([]);
  });

  it('opens the dossier of its entity and of a related one', () => {
    draw();
    fireEvent.click(button('The Alliance'));
    fireEvent.click(button('Dossier'));
    expect(actions.openDossier.mock.calls).toEqual([['alliance'], ['joint-call']]);
  });

  it('hands on what is pressed', () => {
    draw();
    for (const name of ['Close', 'Keep the card open', 'Save']) fireEvent.click(button(name));
    for (const action of [actions.close, actions.pin, actions.save]) expect(action).toHaveBeenCalledTimes(1);
  });

  it('asks how far "not this" reaches, and takes the first press, not the rest of a double click', () => {
    draw();
    fireEvent.click(button('Not this'));
    expect(document.activeElement).toBe(button('only here'));
    expect(screen.getByRole('group', { name: 'Stop marking Joint call …' })).toBeTruthy();
    fireEvent.click(button('on localhost'), { detail: 2 });
    expect(actions.notThis).not.toHaveBeenCalled();
    fireEvent.click(button('on localhost'), { detail: 1 });
    fireEvent.click(button('on this page'), { detail: 0 });
    expect(actions.notThis.mock.calls).toEqual([['site', false], ['page', true]]);
  });

  it('says that it is pinned', () => {
    draw(ready(), { pinned: true });
    expect(button(/by itself/).getAttribute('aria-pressed')).toBe('true');
  });

  it('answers why the name is marked, in words', async () => {
    draw();
    fireEvent.click(button('Why marked?'));
    await screen.findByText(/Name of alliance/);
    const why = document.querySelector('.why')!.textContent;
    for (const part of ['“Joint Call” is a form of its name “joint call”', 'capital letters', 'page speaks for it', 'Name of alliance', 'minister', '92 %']) expect(why).toContain(part);
  });

  it('draws dataset text as text', () => {
    draw(ready({ description: '<img src=x onerror=alert(1)>' }));
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('a card without content', () => {
  it('says under the name on the page that it is on its way', () => {
    draw({ state: 'loading' });
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Joint Call');
    expect(screen.getByRole('status').textContent).toContain('Looking it up');
  });

  it('says what went wrong and tries again', () => {
    draw({ state: 'failed', failure: { code: 'internal', detail: 'secret' } });
    expect(screen.getByRole('alert').textContent).toContain('This card cannot be opened');
    expect(document.body.textContent).not.toContain('secret');
    fireEvent.click(button('Try again'));
    expect(actions.retry).toHaveBeenCalledTimes(1);
  });

  it('does not offer to try again when only a reload helps', () => {
    draw({ state: 'failed', failure: { code: 'no-connection', detail: '' } });
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });
});

describe('the flag of a disagreement', () => {
  const flag = (verdict: Flag['verdict']): Flag => ({ disagreement: 'a', verdict, note: '', updatedAt: 0, datasetVersion: 'test' });
  const flagged = (verdict: Flag['verdict']) => ready({ disagreements: [disagreementOf('a', { flag: flag(verdict) })] });
  const choose = (name: string) => act(async () => { fireEvent.click(button(name)); });

  it('offers three verdicts and keeps the one chosen', async () => {
    draw();
    fireEvent.click(button('Flag – Start a'));
    await choose('Confirmed');
    expect(actions.setFlag).toHaveBeenCalledWith('a', 'confirmed');
    expect(button('Verdict: Confirmed – Start a')).toBeTruthy();
  });

  it('shows a choice before it is kept, and takes it back, saying why, when it was not', async () => {
    let answer: (result: typeof lost) => void = () => {};
    actions.setFlag.mockReturnValue(new Promise((resolve) => { answer = resolve; }));
    draw(flagged('watch'));
    fireEvent.click(button('Verdict: Watch – Start a'));
    fireEvent.click(button('Confirmed'));
    expect(button('Verdict: Confirmed – Start a')).toBeTruthy();
    await act(async () => answer(lost));
    expect(button('Verdict: Watch – Start a')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toMatch(/^Not kept\. The disk is full/);
  });

  it('takes a verdict back when it is chosen again', async () => {
    draw(flagged('watch'));
    fireEvent.click(button('Verdict: Watch – Start a'));
    await choose('Watch');
    expect(actions.setFlag).toHaveBeenCalledWith('a', null);
    expect(button('Flag – Start a')).toBeTruthy();
  });

  it('follows a verdict given elsewhere', () => {
    const { rerender } = draw();
    rerender(<Card mention={mentionOf()} content={flagged('not-an-issue')} pinned={false} entered={false} actions={actions} />);
    expect(button('Verdict: Not an issue – Start a')).toBeTruthy();
  });
});

describe.each(['en', 'de', 'fr'] as const)('in %s', (language) => {
  it('every word of the card is there', () => {
    speak(language);
    const warn = vi.spyOn(console, 'warn');
    draw(ready({ disagreements: ['a', 'b', 'c'].map((id) => disagreementOf(id)), related: Array.from({ length: 7 }, (_, n) => ({ ...viewOf().related[0]!, entity: `e${n}` })) }));
    for (const button of document.querySelectorAll('.card-actions [aria-expanded]')) fireEvent.click(button);
    fireEvent.click(document.querySelector('.flag-button')!);
    expect(warn).not.toHaveBeenCalled();
    speak('en');
  });
});
