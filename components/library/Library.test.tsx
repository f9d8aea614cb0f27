// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { entryOf } from '../../lib/library/entry.ts';
import { pack } from '../../lib/library/shelf.ts';
import type { View } from '../../lib/library/search.ts';
import { fail, ok } from '../../lib/messages/result.ts';
import type { Highlight } from '../../lib/store/types.ts';
import { highlightOf } from '../testing/library.ts';
import { speak } from '../testing/locale.ts';
import type { HighlightActions } from './HighlightItem.tsx';
import type { Names } from './HighlightFacts.tsx';
import { Library } from './Library.tsx';
import type { PageMerging } from './MergePages.tsx';
import type { BulkActions } from './SelectionBar.tsx';

const names: Names = {
  entity: (id) => (id === 'lawzero' ? 'LawZero' : undefined),
  disagreement: (id) => (id === 'd1' ? 'Start of the call' : undefined),
};
const edit = vi.fn<HighlightActions['edit']>();
const remove = vi.fn<HighlightActions['remove']>();
const opening = vi.fn<HighlightActions['opening']>();

const bulk = {
  color: vi.fn<BulkActions['color']>(), addTags: vi.fn<BulkActions['addTags']>(), removeTags: vi.fn<BulkActions['removeTags']>(), remove: vi.fn<BulkActions['remove']>(),
};
const onView = vi.fn<(view: View) => void>();
const vocabulary = { now: 0, entities: (name: string) => [name] };
const shelvesOf = (highlights: readonly Highlight[]) => (highlights.length > 0 ? [pack(highlights.map(entryOf))] : []);

const view = (highlights: readonly Highlight[], query = '', complete = true) => (
  <Library
    shelves={shelvesOf(highlights)} complete={complete} view={{ query, grouping: 'page', sort: 'newest' }} onView={onView} vocabulary={vocabulary} names={names}
    actions={{ edit, remove, opening }} bulk={bulk} useRecords={() => new Map(highlights.map((one) => [one.id, one]))}
  />
);
const note = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Note on/ });
const write = (text: string) => fireEvent.input(note(), { target: { value: text } });

beforeAll(() => {
  speak('en');
  vi.stubGlobal('scrollBy', () => {});
  // High enough for all rows of a case at once.
  vi.stubGlobal('innerHeight', 1_100);
});
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
    expect(screen.getAllByRole('heading', { level: 2 }).map((head) => head.textContent)).toEqual(['Another', 'A title']);
    expect(screen.getAllByRole('textbox', { name: /^Note on/ })).toHaveLength(3);
    rerender(view(highlights, 'second'));
    expect(screen.getByText('1 of 3 highlights')).toBeTruthy();
    rerender(view(highlights, 'nowhere'));
    expect(screen.getByText('No highlight fits this search')).toBeTruthy();
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

  it('leads to the quote on its page by its surroundings where they are needed to tell it from others', () => {
    const quote = { type: 'TextQuoteSelector', exact: 'what was read', prefix: 'And this is ', suffix: ', they said.' } as const;
    render(view([highlightOf({ selectors: { ...highlightOf().selectors, quote } })]));
    expect(screen.getByRole('link', { name: 'Open the page' }).getAttribute('href')).toBe('https://news.example/a#:~:text=And%20this%20is-,what%20was%20read,-%2C%20they%20said.');
  });

  it('tells which highlight is opened, by the middle button too', () => {
    opening.mockReset();
    render(view([highlightOf()]));
    const link = screen.getByText('Open the page');
    for (const event of [new MouseEvent('click', { cancelable: true }), new MouseEvent('auxclick', { button: 1 }), new MouseEvent('auxclick', { button: 2 })]) {
      event.preventDefault();
      fireEvent(link, event);
    }
    expect(opening.mock.calls).toEqual([['what was read'], ['what was read']]);
  });

  it('does not make a link of an address that runs a script', () => {
    render(view([highlightOf({ page: { url: 'javascript:alert(1)' } })]));
    expect(screen.queryAllByRole('link')).toEqual([]);
  });

  it('draws only what is in view of a long library', () => {
    const highlights = Array.from({ length: 130 }, (_, n) => highlightOf({ id: `h${n}`, quote: `quote ${n}` }));
    render(view(highlights));
    expect(screen.getAllByRole('textbox', { name: /^Note on/ }).length).toBeLessThan(30);
    expect(screen.getByText('130 highlights')).toBeTruthy();
  });

  it('counts nothing before all is read', () => {
    render(view([highlightOf()], '', false));
    expect(screen.queryByText('1 highlight')).toBeNull();
    expect(screen.getByRole('textbox', { name: /^Note on/ })).toBeTruthy();
  });
});

const three = () => ['one', 'two', 'three'].map((quote, at) => highlightOf({ id: quote, quote, start: at, createdAt: 1_771_200_000_000 + at }));
const item = (quote: string) => screen.getByRole('article', { name: quote });
const press = (key: string, more: KeyboardEventInit = {}) => fireEvent.keyDown(document.activeElement!, { key, ...more });

describe('by keyboard', () => {
  it('goes from highlight to highlight, one of which is in the tab order', () => {
    render(view(three()));
    expect(['one', 'two', 'three'].map((quote) => item(quote).tabIndex)).toEqual([0, -1, -1]);
    item('one').focus();
    press('ArrowDown');
    expect(document.activeElement).toBe(item('two'));
    press('End');
    expect([document.activeElement, item('three').tabIndex]).toEqual([item('three'), 0]);
    press('Home');
    press('ArrowUp');
    expect(document.activeElement).toBe(item('one'));
  });

  it('colours, deletes, and enters the note and leaves it again', () => {
    render(view(three()));
    item('two').focus();
    press('3');
    expect(edit).toHaveBeenCalledWith('two', { color: 'blue' });
    press('n');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Note on “two”' }));
    press('Escape');
    expect(document.activeElement).toBe(item('two'));
    press('Delete');
    expect(remove).toHaveBeenLastCalledWith('two');
  });

  it('comes to the list from the search', () => {
    render(view(three()));
    fireEvent.keyDown(document.body, { key: '/' });
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    press('ArrowDown');
    expect(document.activeElement).toBe(item('one'));
  });
});

describe('a selection', () => {
  const box = (quote: string) => screen.getByRole('checkbox', { name: `Select “${quote}”` });

  it('takes one, a range, all of the filter, none', () => {
    render(view(three()));
    fireEvent.click(box('one'));
    expect(screen.getByText('1 selected')).toBeTruthy();
    fireEvent.click(box('three'), { shiftKey: true });
    expect(screen.getByText('3 selected')).toBeTruthy();
    item('two').focus();
    press('Escape');
    expect(screen.queryByText('3 selected')).toBeNull();
    press('a', { ctrlKey: true });
    expect(screen.getByText('3 selected')).toBeTruthy();
  });

  it('is changed as one', () => {
    render(view(three()));
    fireEvent.click(box('one'));
    fireEvent.click(box('two'));
    const tools = within(screen.getByRole('toolbar'));
    fireEvent.click(tools.getByRole('button', { name: 'Pink' }));
    expect(bulk.color).toHaveBeenCalledWith(['one', 'two'], 'pink');
    fireEvent.input(tools.getByRole('combobox'), { target: { value: 'a, b' } });
    fireEvent.click(tools.getByRole('button', { name: 'Add' }));
    expect(bulk.addTags).toHaveBeenCalledWith(['one', 'two'], ['a', 'b']);
    fireEvent.click(tools.getByRole('button', { name: 'Delete' }));
    expect(bulk.remove).toHaveBeenCalledWith(['one', 'two']);
  });
});

describe('a filter', () => {
  it('counts its values and writes the query', () => {
    render(view([highlightOf({ id: 'a', tags: ['law', 'b'] }), highlightOf({ id: 'b', tags: ['law'] })]));
    fireEvent.click(screen.getByRole('button', { name: /^Tag/ }));
    const values = within(screen.getByRole('group', { name: 'Tag' })).getAllByRole('checkbox');
    expect(values.map((value) => value.closest('li')!.textContent)).toEqual(['law 2', 'b 1']);
    fireEvent.click(values[0]!);
    expect(onView).toHaveBeenCalledWith({ query: 'tag:"law"', grouping: 'page', sort: 'newest' });
  });

  it('is told as it was understood, and taken out', () => {
    render(view([highlightOf({ entities: ['lawzero'], disagreements: ['d1'] })], 'entity:lawzero disputed:yes color:mauve'));
    const chips = within(screen.getByRole('list', { name: 'The search as it was understood' })).getAllByRole('listitem').map((chip) => chip.firstChild!.textContent);
    expect(chips).toEqual(['Name: LawZero', 'Sources disagree: yes', '“color:mauve” is not understood']);
    fireEvent.click(screen.getByRole('button', { name: 'Remove from the search: Sources disagree: yes' }));
    expect(onView).toHaveBeenCalledWith({ query: 'entity:lawzero color:mauve', grouping: 'page', sort: 'newest' });
  });
});

describe('pages that are one', () => {
  const merging = { joins: [{ key: 'news.example/a/amp', into: 'https://news.example/a', updatedAt: 1 }], merge: vi.fn<PageMerging['merge']>(), split: vi.fn<PageMerging['split']>() };
  const pageOf = (url: string, title: string) => highlightOf({ quote: title, pageKey: url, page: { url, title, site: new URL(url).hostname } });
  const show = () => {
    const highlights = [pageOf('https://news.example/a', 'Über Quanten'), pageOf('https://other.example/x', 'Elsewhere'), pageOf('https://news.example/print/a', 'Print edition')];
    render(
      <Library
        shelves={shelvesOf(highlights)} complete view={{ query: '', grouping: 'page', sort: 'newest' }} onView={onView} vocabulary={vocabulary} names={names}
        actions={{ edit, remove, opening }} bulk={bulk} useRecords={() => new Map(highlights.map((one) => [one.id, one]))} merging={merging}
      />,
    );
  };
  const openFirst = () => {
    const head = screen.getByRole('heading', { name: 'Über Quanten' }).parentElement!;
    fireEvent.click(within(head).getByRole('button', { name: /^Merge with another page/ }));
    return within(head);
  };
  const offered = () => screen.getAllByRole('button', { name: /^Merge with “/ }).map((button) => button.getAttribute('aria-label'));

  it('offers other pages, those of the site first, and finds them by title without accents', () => {
    show();
    const head = openFirst();
    expect(offered()).toEqual(['Merge with “Print edition”', 'Merge with “Elsewhere”']);
    fireEvent.input(head.getByRole('searchbox'), { target: { value: 'ELSE' } });
    expect(offered()).toEqual(['Merge with “Elsewhere”']);
    fireEvent.click(head.getByRole('button', { name: 'Merge with “Elsewhere”' }));
    expect(merging.merge).toHaveBeenCalledWith('https://news.example/a', 'https://other.example/x');
    expect(head.queryByRole('searchbox')).toBeNull();
  });

  it('names the other addresses of a page, each to be split off', () => {
    show();
    fireEvent.click(screen.getByRole('button', { name: 'Split off news.example/a/amp' }));
    expect(merging.split).toHaveBeenCalledWith('news.example/a/amp');
  });
});

it('gives the first lesson only to those who never saved', () => {
  const empty = (isEmptied: boolean) => (
    <Library
      shelves={[]} complete view={{ query: '', grouping: 'page', sort: 'newest' }} onView={onView} vocabulary={vocabulary} names={names} actions={{ edit, remove, opening }} bulk={bulk}
      useRecords={() => new Map()} isEmptied={isEmptied}
    />
  );
  const { rerender } = render(empty(false));
  expect(screen.getByText('Nothing saved yet')).toBeTruthy();
  rerender(empty(true));
  expect(screen.queryByText('Nothing saved yet')).toBeNull();
  expect(screen.getByText('Nothing is left in the library')).toBeTruthy();
});
