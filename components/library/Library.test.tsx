// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../lib/messages/result.ts';
import type { Highlight } from '../../lib/store/types.ts';
import { highlightOf } from '../testing/library.ts';
import { speak } from '../testing/locale.ts';
import type { HighlightActions } from './HighlightItem.tsx';
import type { Names } from './HighlightFacts.tsx';
import { Library } from './Library.tsx';

const names: Names = {
  entity: (id) => (id === 'lawzero' ? 'LawZero' : undefined),
  disagreement: (id) => (id === 'd1' ? 'Start of the call' : undefined),
};
const edit = vi.fn<HighlightActions['edit']>();
const remove = vi.fn<HighlightActions['remove']>();

const view = (highlights: readonly Highlight[], query = '') => <Library highlights={highlights} query={query} names={names} actions={{ edit, remove }} />;
const note = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Note on/ });
const write = (text: string) => fireEvent.input(note(), { target: { value: text } });

beforeAll(() => speak('en'));
beforeEach(() => edit.mockReset().mockResolvedValue(ok(null)));
afterEach(cleanup);

describe('a note', () => {
  it('saves itself and says so', async () => {
    render(view([highlightOf()]));
    write('Who said this?');
    expect(screen.getByText('Saving …')).toBeTruthy();
    fireEvent.blur(note());
    expect(await screen.findByText('Saved')).toBeTruthy();
    expect(edit.mock.calls).toEqual([['what was read', { note: 'Who said this?' }]]);
  });

  it('saves itself without leaving the field', async () => {
    render(view([highlightOf()]));
    write('Who?');
    await vi.waitFor(() => expect(edit).toHaveBeenCalledTimes(1), { timeout: 5_000 });
  });

  it('stays in the field when it could not be saved, and says why', async () => {
    edit.mockResolvedValue(fail('storage-full', 'test'));
    render(view([highlightOf()]));
    write('Kept');
    fireEvent.blur(note());
    expect((await screen.findByRole('alert')).textContent).toMatch(/Not saved.*disk is full/);
    expect(note().value).toBe('Kept');
    edit.mockResolvedValue(ok(null));
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Saved')).toBeTruthy();
    expect(edit).toHaveBeenLastCalledWith('what was read', { note: 'Kept' });
  });

  it('follows a change made elsewhere, but not over what is being written', () => {
    const { rerender } = render(view([highlightOf({ note: 'first' })]));
    rerender(view([highlightOf({ note: 'second' })]));
    expect(note().value).toBe('second');
    write('mine');
    rerender(view([highlightOf({ note: 'third' })]));
    expect(note().value).toBe('mine');
  });

  it('is saved when the reader goes elsewhere in the page', () => {
    const { unmount } = render(view([highlightOf()]));
    write('in a hurry');
    unmount();
    expect(edit).toHaveBeenCalledWith('what was read', { note: 'in a hurry' });
  });
});

describe('tags', () => {
  const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: /^Add a tag to/ });

  it('are added with Enter or a comma and saved', () => {
    render(view([highlightOf({ tags: ['law'] })]));
    fireEvent.input(field(), { target: { value: 'thesis' } });
    fireEvent.keyDown(field(), { key: 'Enter' });
    fireEvent.input(field(), { target: { value: 'chapter 2,' } });
    fireEvent.blur(field());
    expect(edit).toHaveBeenLastCalledWith('what was read', { tags: ['law', 'thesis', 'chapter 2'] });
  });

  it('are taken away by their button, or by Backspace in the empty field', () => {
    render(view([highlightOf({ tags: ['a', 'b', 'c'] })]));
    fireEvent.click(screen.getByRole('button', { name: 'Remove the tag a' }));
    fireEvent.keyDown(field(), { key: 'Backspace' });
    fireEvent.blur(field());
    expect(edit).toHaveBeenLastCalledWith('what was read', { tags: ['b'] });
  });
});

describe('the list', () => {
  it('says how to begin when nothing is saved', () => {
    render(view([]));
    expect(screen.getByText('Nothing saved yet')).toBeTruthy();
  });

  it('groups by page and counts what a search finds', () => {
    const highlights = [
      highlightOf({ quote: 'first words' }), highlightOf({ quote: 'second words' }),
      highlightOf({ quote: 'others', page: { url: 'https://other.example/', title: 'Another' } }),
    ];
    const { rerender } = render(view(highlights));
    expect(within(screen.getByRole('region', { name: 'A title' })).getAllByRole('textbox', { name: /^Note on/ })).toHaveLength(2);
    rerender(view(highlights, 'second'));
    expect(screen.getByText('1 of 3 highlights')).toBeTruthy();
    rerender(view(highlights, 'nowhere'));
    expect(screen.getByText('No highlight holds all of these words')).toBeTruthy();
  });

  it('changes the colour, deletes, and leads to page, entities and disagreements', () => {
    render(view([highlightOf({ entities: ['lawzero', 'gone'], disagreements: ['d1'] })]));
    fireEvent.click(screen.getByRole('radio', { name: 'Green' }));
    expect(edit).toHaveBeenCalledWith('what was read', { color: 'green' });
    fireEvent.click(screen.getByRole('button', { name: 'Delete “what was read”' }));
    expect(remove).toHaveBeenCalledWith('what was read');
    const hrefOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
    expect([hrefOf('LawZero'), hrefOf('Start of the call')]).toEqual(['#entity/lawzero', '#disagreement/d1']);
    expect(hrefOf('Open the page')).toBe('https://news.example/a#:~:text=what%20was%20read');
    expect(screen.getByText('gone').closest('a')).toBeNull();
  });

  it('hands the focus on to the next highlight when one is deleted, and at the end to the one before', () => {
    render(view([highlightOf({ quote: 'one', start: 1 }), highlightOf({ quote: 'two', start: 2 })]));
    const button = (quote: string) => screen.getByRole('button', { name: `Delete “${quote}”` });
    fireEvent.click(button('one'));
    expect(document.activeElement).toBe(button('two'));
    fireEvent.click(button('two'));
    expect(document.activeElement).toBe(button('one'));
  });

  it('does not make a link of an address that runs a script', () => {
    render(view([highlightOf({ page: { url: 'javascript:alert(1)' } })]));
    expect(screen.queryAllByRole('link')).toEqual([]);
  });

  it('draws a long library in steps', () => {
    const highlights = Array.from({ length: 130 }, (_, n) => highlightOf({ id: `h${n}`, quote: `quote ${n}` }));
    render(view(highlights));
    const shown = () => screen.getAllByRole('textbox', { name: /^Note on/ }).length;
    const before = shown();
    expect(before).toBeLessThan(130);
    fireEvent.click(screen.getByRole('button', { name: /^Show \d+ more$/ }));
    expect(shown()).toBeGreaterThan(before);
  });
});
