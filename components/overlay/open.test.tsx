// @vitest-environment jsdom
import { act } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HoverEvent } from '../../lib/hover/types.ts';
import type { Result } from '../../lib/messages/messages.ts';
import { mentionOf, viewOf } from '../testing/card.ts';
import { highlightOf } from '../testing/library.ts';
import { speak } from '../testing/locale.ts';
import type { CardSubject, Overlay } from './door.ts';
import { openOverlay } from './open.tsx';
import type { Standing } from '../../lib/saved/paint.ts';

vi.mock('../../lib/saved/paint.ts', () => ({ paintSaved: () => ({ set: () => {}, stop: () => {}, at: () => [], uncertain: () => [], looked: () => [], pointOut: () => {}, of: () => null, over: () => over, preview }) }));
let over: Standing | null = null;
const preview = vi.fn<(range: Range | null, color?: string) => void>();

/** The closed root, which only the browser's own call can show. */
let root: ShadowRoot | null = null;
const modes: ShadowRootMode[] = [];
let overlay: Overlay;
let told: HoverEvent[];
/** Whether closing the card is followed, as the card's machine does. */
let closes: boolean;
let answers: Record<string, Result<unknown>>;
let named: string[];
let isSettled: boolean;
let asked: { name: string; ask: unknown }[];
const QUOTE = { exact: 'Joint Call', before: 'The', after: 'opens soon.', nth: 0 };
const changed = vi.fn<() => void>();

beforeAll(() => {
  speak('en');
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attachShadow(options) {
    modes.push(options.mode);
    root = attach.call(this, options);
    return root;
  };
  // What is a popover and not shown takes no focus; jsdom cannot show one.
  Object.assign(HTMLElement.prototype, { showPopover(this: HTMLElement) { this.removeAttribute('popover'); } });
  Object.assign(Element.prototype, { checkVisibility: () => true });
  Range.prototype.getClientRects = () => [new DOMRect(10, 10, 80, 20)] as never;
  document.elementsFromPoint = () => [];
  vi.stubGlobal('ResizeObserver', class { observe() {} disconnect() {} });
  vi.stubGlobal('CSS', { highlights: new Map() });
  window.matchMedia = (() => ({ matches: false })) as never;
});

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<p>The first sentence. The Joint Call opens soon. The last one.</p><button id="before">x</button>';
  [told, asked, closes] = [[], [], false];
  over = null;
  [named, isSettled] = [['joint-call'], true];
  preview.mockReset();
  answers = { 'highlight.save': { ok: true, value: { highlight: highlightOf({ id: 'h1', entities: ['joint-call'] }), known: false } }, 'library.undo': { ok: true, value: { kind: 'save', done: 1, kept: 0 } }, 'tags.suggest': { ok: true, value: ['Recht', 'Rechte'] },
    'highlight.delete': { ok: true, value: 1 }, 'highlight.edit': { ok: true, value: highlightOf() },
    'dismiss.add': { ok: true, value: { id: 'd1' } }, 'dismiss.undo': { ok: true, value: 1 } };
  changed.mockReset();
  overlay = openOverlay({
    send: (async (name: string, ask: unknown) => {
      asked.push({ name, ask });
      return answers[name] ?? { ok: false, error: { code: 'internal', detail: '' } };
    }) as never,
    tell: (event) => {
      told.push(event);
      if (closes && event.on === 'close') overlay.hideCard(true);
    },
    retry: () => {}, flagChanged: () => {}, entitiesIn: () => named, isSettled: () => isSettled, mentionAt: () => null, changed,
    mentions: () => [mentionOf()], quoteOf: () => QUOTE,
  }, '.card { color: red }');
});
afterEach(() => {
  overlay.stop();
  vi.useRealTimers();
});

const rangeOf = (text: string): Range => {
  const node = document.querySelector('p')!.firstChild as Text;
  const range = document.createRange();
  range.setStart(node, node.data.indexOf(text));
  range.setEnd(node, node.data.indexOf(text) + text.length);
  return range;
};
const subject = (token = 1): CardSubject => ({ token, mention: mentionOf(), anchor: { range: () => rangeOf('Joint Call') } });
const show = (focus = false) => overlay.showCard(subject(), { state: 'ready', view: viewOf() }, focus);
const hosts = (): Element[] => [...document.documentElement.children].filter(({ localName }) => !['head', 'body'].includes(localName));
const press = (name: string) => act(async () => {
  const found = [...root!.querySelectorAll('button')].find((button) => (button.getAttribute('aria-label') ?? button.textContent) === name);
  found!.click();
});
const notice = (): string => root?.querySelector('.notice')?.textContent ?? '';

describe('the host element', () => {
  it('is there only while something is shown, and carries no attribute', () => {
    const before = document.documentElement.outerHTML;
    show();
    expect(hosts().map(({ attributes }) => attributes.length)).toEqual([0]);
    expect(overlay.owns(hosts()[0]!)).toBe(true);
    expect(modes.at(-1)).toBe('closed');
    overlay.hideCard(false);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('stands inside an open modal dialog, where alone it can be reached', () => {
    document.body.innerHTML = '<dialog open><p>The Joint Call.</p></dialog>';
    const matches = Element.prototype.closest;
    Element.prototype.closest = function closest(this: Element, selector: string) { return selector === 'dialog:modal' ? document.querySelector('dialog') : matches.call(this, selector); } as never;
    show();
    Element.prototype.closest = matches;
    expect(document.querySelector('dialog')!.lastElementChild!.localName).toBe('div');
  });

  it('comes back when the page took it away', () => {
    show();
    hosts()[0]!.remove();
    overlay.placeCard();
    expect(hosts()).toHaveLength(1);
  });
});

describe('the card', () => {
  it('takes the focus when it was opened by keyboard, and gives it back', () => {
    const button = document.getElementById('before')!;
    button.focus();
    show(true);
    expect(root!.activeElement?.className).toBe('card');
    overlay.hideCard(true);
    expect(document.activeElement).toBe(button);
  });

  it('takes no focus when it was opened by hover', () => {
    show();
    expect(root!.activeElement).toBeNull();
  });

  it('ignores an answer for another card', () => {
    overlay.showCard(subject(2), { state: 'loading' }, false);
    overlay.fillCard(1, { state: 'ready', view: viewOf() });
    expect(root!.querySelector('.card')!.getAttribute('data-state')).toBe('loading');
    overlay.fillCard(2, { state: 'ready', view: viewOf() });
    expect(root!.querySelector('.card')!.getAttribute('data-state')).toBe('ready');
  });

  it('tells of the pointer, of focus and of its buttons; a finger that lifts has not left', () => {
    show();
    const box = root!.querySelector('.floating')!;
    const pointer = (type: string, pointerType: string) => box.dispatchEvent(Object.assign(new Event(type), { pointerType }));
    pointer('pointerenter', 'mouse');
    pointer('pointerleave', 'touch');
    pointer('pointerleave', 'mouse');
    (root!.querySelector('.icon-button') as HTMLElement).click();
    expect(told.map(({ on }) => on)).toEqual(['enter-card', 'leave-card', 'pin']);
  });

  it('keeps what is done in it from the page', () => {
    const heard = vi.fn<() => void>();
    document.documentElement.addEventListener('click', heard);
    show();
    (root!.querySelector('.icon-button') as HTMLElement).click();
    expect(heard).not.toHaveBeenCalled();
  });

  it('leaves at its ends by Tab, giving the focus back', () => {
    show(true);
    const stops = [...root!.querySelectorAll('button')];
    stops.at(-1)!.focus();
    stops.at(-1)!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true }));
    expect(told.at(-1)).toEqual({ on: 'close' });
  });
});

describe('"not this"', () => {
  const choose = async (name: string) => {
    await press('Not this');
    await press(name);
    await act(async () => { await vi.advanceTimersByTimeAsync(0); });
  };
  const SAID: [choice: string, scope: string, notice: RegExp][] = [
    ['only here', 'here', /Joint call is no longer marked here/],
    ['on this page', 'page', /Joint call is no longer marked on this page/],
    ['on localhost', 'site', /Joint call is no longer marked on localhost/],
    ['where it is called “joint call”, on any site', 'alias', /“joint call” is no longer marked as Joint call/],
  ];

  it.each(SAID)('%s: holds at once, closes the card and offers a way back', async (choice, scope, said) => {
    show();
    await choose(choice);
    const quote = scope === 'here' ? QUOTE : undefined;
    expect(asked).toEqual([{ name: 'dismiss.add', ask: { scope, entity: 'joint-call', alias: 'joint call', quote, url: location.href, canonical: undefined, title: '' } }]);
    expect(told).toContainEqual({ on: 'close' });
    expect(changed).toHaveBeenCalledTimes(1);
    expect(notice()).toMatch(said);
    await press('Undo');
    expect(asked.at(-1)).toEqual({ name: 'dismiss.undo', ask: { ids: ['d1'] } });
    expect(changed).toHaveBeenCalledTimes(2);
    expect(root?.querySelector('.notice') ?? null).toBeNull();
  });

  it('says so when it could not be kept', async () => {
    answers['dismiss.add'] = { ok: false, error: { code: 'storage-full', detail: '' } };
    show();
    await choose('on this page');
    expect(told).not.toContainEqual({ on: 'close' });
    expect(changed).not.toHaveBeenCalled();
    expect(notice()).toMatch(/Joint call is still marked\. The disk is full/);
  });

  it('by keyboard leads to the first choice, to the way back, and to where the reader was', async () => {
    const button = document.getElementById('before')!;
    button.focus();
    closes = true;
    show(true);
    await press('Not this');
    expect(root!.activeElement?.textContent).toBe('on this page');
    await press('Not this');
    await choose('on this page');
    expect(root!.activeElement?.textContent).toBe('Undo');
    await act(async () => { root!.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })); });
    expect([root?.querySelector('.notice') ?? null, document.activeElement]).toEqual([null, button]);
  });
});

describe('saving', () => {
  const saved = () => asked.filter(({ name }) => name === 'highlight.save').map(({ ask }) => (ask as { draft: { selectors: { quote: { exact: string } }; color: string; entities: string[] } }).draft);
  const selectText = (text: string): void => {
    const selection = document.getSelection()!;
    selection.removeAllRanges();
    selection.addRange(rangeOf(text));
  };

  it('from the card saves the sentence with the name', async () => {
    document.getSelection()!.removeAllRanges();
    show();
    await press('Save');
    expect(saved().map(({ selectors, entities }) => [selectors.quote.exact, entities])).toEqual([['The Joint Call opens soon.', ['joint-call']]]);
    expect(notice()).toContain('Saved to the library.');
  });

  it('from the card saves the selection where there is one', async () => {
    selectText('first sentence');
    show();
    await press('Save');
    expect(saved()[0]!.selectors.quote.exact).toBe('first sentence');
  });

  it('waits for nothing, and adds what the text names once the page was read', async () => {
    [named, isSettled] = [[], false];
    answers['highlight.save'] = { ok: true, value: { highlight: highlightOf({ id: 'h1', entities: [] }), known: false } };
    const added = () => asked.filter(({ name }) => name === 'highlight.edit').map(({ ask }) => ask);
    overlay.save(rangeOf('The Joint Call opens soon.'));
    await act(async () => {});
    expect(saved().map(({ entities }) => entities)).toEqual([[]]);
    await act(async () => { await vi.advanceTimersByTimeAsync(2_000); });
    named = ['joint-call'];
    expect(added()).toEqual([]);
    isSettled = true;
    await act(async () => { await vi.advanceTimersByTimeAsync(200); });
    expect(added()).toEqual([{ id: 'h1', entities: ['joint-call'] }]);
    await act(async () => { await vi.advanceTimersByTimeAsync(60_000); });
    expect(added()).toHaveLength(1);
  });

  it('of a page that never rests adds what is known after a time', async () => {
    [named, isSettled] = [['joint-call'], false];
    answers['highlight.save'] = { ok: true, value: { highlight: highlightOf({ id: 'h1', entities: [] }), known: false } };
    overlay.save(rangeOf('The Joint Call opens soon.'));
    await act(async () => { await vi.advanceTimersByTimeAsync(31_000); });
    expect(asked.filter(({ name }) => name === 'highlight.edit').map(({ ask }) => ask)).toEqual([{ id: 'h1', entities: ['joint-call'] }]);
  });

  it('of text that was saved before, or was read as it was saved, adds nothing', async () => {
    for (const known of [true, false]) {
      answers['highlight.save'] = { ok: true, value: { highlight: highlightOf({ id: 'h1', entities: known ? [] : ['joint-call'] }), known } };
      overlay.save(rangeOf('The Joint Call opens soon.'));
      await act(async () => { await vi.advanceTimersByTimeAsync(1_000); });
    }
    expect(asked.map(({ name }) => name)).toEqual(['highlight.save', 'highlight.save']);
  });

  it('from the toolbar saves in a colour, which is the usual one from then on, and takes the toolbar away', async () => {
    for (const name of ['Save: Green', 'Save']) {
      selectText('last one');
      overlay.offerSave(rangeOf('last one'));
      await press(name);
      await act(async () => { await vi.advanceTimersByTimeAsync(0); });
      expect(root!.querySelector('.toolbar')).toBeNull();
    }
    expect(saved().map(({ color }) => color)).toEqual(['green', 'green']);
  });

  it('can be undone', async () => {
    overlay.save(rangeOf('last one'));
    await act(async () => {});
    await press('Undo');
    const { step } = asked.find(({ name }) => name === 'highlight.save')!.ask as { step: string };
    expect(asked.at(-1)).toEqual({ name: 'library.undo', ask: { step } });
    expect(step).toMatch(/^[\da-f]{32}$/);
    expect(notice()).toContain('Taken back.');
  });

  it('goes back further, change by change, as far as this page made them', async () => {
    for (const text of ['first sentence', 'last one']) {
      overlay.save(rangeOf(text));
      await act(async () => { await vi.advanceTimersByTimeAsync(0); });
    }
    const steps = asked.filter(({ name }) => name === 'highlight.save').map(({ ask }) => (ask as { step: string }).step);
    await press('Undo');
    await press('Take back one more');
    expect(asked.filter(({ name }) => name === 'library.undo').map(({ ask }) => (ask as { step: string }).step)).toEqual(steps.reverse());
    expect(root!.querySelector('.notice-action')).toBeNull();
  });

  it('says so when what was saved was changed since, and is not taken back', async () => {
    answers['library.undo'] = { ok: true, value: { kind: 'save', done: 0, kept: 1 } };
    overlay.save(rangeOf('last one'));
    await act(async () => {});
    await press('Undo');
    expect(notice()).toMatch(/Not taken back\. It was changed again/);
  });

  it('says why when it failed', async () => {
    answers['highlight.save'] = { ok: false, error: { code: 'storage-full', detail: '' } };
    overlay.save(rangeOf('last one'));
    await act(async () => {});
    expect(root!.querySelector('[role="alert"]')!.textContent).toMatch(/^Not saved\. The disk is full/);
  });

  it('says so when nothing is selected', () => {
    overlay.save(null);
    expect(notice()).toContain('Select some text first.');
  });
});

describe('note and tags', () => {
  const form = () => root?.querySelector<HTMLElement>('.highlight-form') ?? null;
  const noteField = () => form()!.querySelector('textarea')!;
  const tagField = () => form()!.querySelector<HTMLInputElement>('[role="combobox"]')!;
  const type = async (field: HTMLInputElement | HTMLTextAreaElement, text: string) => {
    await act(async () => {
      field.focus();
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: text }));
    });
    await act(async () => { await vi.advanceTimersByTimeAsync(200); });
  };
  const key = (field: Element, name: string, more: KeyboardEventInit = {}) => act(async () => {
    (field as HTMLElement).focus();
    field.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true, ...more }));
    await vi.advanceTimersByTimeAsync(0);
  });
  const selectText = (text: string): void => {
    const selection = document.getSelection()!;
    selection.removeAllRanges();
    selection.addRange(rangeOf(text));
  };
  const openNew = async () => {
    selectText('last one');
    overlay.offerSave(rangeOf('last one'));
    await press('With a note or tags');
  };
  const savedDraft = () => (asked.find(({ name }) => name === 'highlight.save')?.ask as { draft: { note: string; tags: string[]; color: string } } | undefined)?.draft;
  const savedBefore = (changes = {}): Standing => ({ saved: highlightOf({ id: 'h1', note: 'old', tags: ['x'], ...changes }), state: 'exact', range: rangeOf('last one') });

  it('unfold with the focus in the note; the text stays painted, and the toolbar is gone', async () => {
    await openNew();
    expect(root!.activeElement).toBe(noteField());
    expect(root!.querySelector('.toolbar')).toBeNull();
    expect(preview.mock.calls.at(-1)).toEqual([expect.anything(), 'yellow']);
    document.getSelection()!.removeAllRanges();
    overlay.offerSave(null);
    expect(form()).not.toBeNull();
  });

  it('are saved with Enter, with a tag that was completed and one that was only typed', async () => {
    await openNew();
    await type(noteField(), ' Who says so? ');
    await act(async () => form()!.querySelector<HTMLInputElement>('[aria-label="Green"]')!.click());
    await type(tagField(), 're');
    expect(asked.at(-1)).toEqual({ name: 'tags.suggest', ask: { typed: 're' } });
    await key(tagField(), 'ArrowDown');
    await key(tagField(), 'ArrowDown');
    expect(form()!.querySelector('[aria-selected="true"]')?.textContent).toBe('Rechte');
    await key(tagField(), 'Enter');
    await type(tagField(), 'typed');
    await key(noteField(), 'Enter', { shiftKey: true });
    expect(savedDraft()).toBeUndefined();
    await key(noteField(), 'Enter');
    expect(savedDraft()).toMatchObject({ note: 'Who says so?', tags: ['Rechte', 'typed'], color: 'green' });
    expect(form()).toBeNull();
    expect(preview.mock.calls.at(-1)).toEqual([null]);
  });

  it('go back with Escape, to the selection as it was', async () => {
    await openNew();
    document.getSelection()!.removeAllRanges();
    await key(noteField(), 'Escape');
    expect(form()).toBeNull();
    expect(document.getSelection()!.toString()).toBe('last one');
    expect(savedDraft()).toBeUndefined();
  });

  it('stay, with what was written, when they could not be saved', async () => {
    answers['highlight.save'] = { ok: false, error: { code: 'storage-full', detail: '' } };
    await openNew();
    await type(noteField(), 'kept');
    await key(noteField(), 'Enter');
    expect(noteField().value).toBe('kept');
    expect(notice()).toMatch(/^Not saved/);
  });

  it('go when the reader presses elsewhere, unless something was written', async () => {
    const pressElsewhere = () => act(async () => void document.body.dispatchEvent(new Event('pointerdown', { bubbles: true })));
    await openNew();
    await type(noteField(), 'half a thou');
    await pressElsewhere();
    expect(form()).not.toBeNull();
    await type(noteField(), '');
    await pressElsewhere();
    expect(form()).toBeNull();
  });

  it('keep the focus inside', async () => {
    await openNew();
    const stops = [...form()!.querySelectorAll<HTMLElement>('button, textarea, [role="combobox"]')];
    stops.at(-1)!.focus();
    await key(stops.at(-1)!, 'Tab');
    expect((root!.activeElement as HTMLInputElement).type).toBe('radio');
    await key(root!.activeElement!, 'Tab', { shiftKey: true });
    expect(root!.activeElement).toBe(stops.at(-1));
  });

  it('do not let the page hear what is typed, whichever way it listens', async () => {
    const heard: string[] = [];
    const listen = (event: Event) => heard.push(event.type);
    const stop = new AbortController();
    for (const type of ['keydown', 'keyup', 'input', 'beforeinput']) {
      document.addEventListener(type, listen, { capture: true, signal: stop.signal });
      document.addEventListener(type, listen, { signal: stop.signal });
      addEventListener(type, listen, { signal: stop.signal });
    }
    await openNew();
    await type(noteField(), 'j');
    for (const name of ['j', 's', 'Enter']) await key(noteField(), name);
    expect(savedDraft()?.note).toBe('j');
    expect(heard).toEqual([]);
    stop.abort();
  });

  it('of a text that is saved already are what saving it again shows; only what changed is sent', async () => {
    over = savedBefore();
    overlay.save(rangeOf('last one'));
    await act(async () => {});
    expect(noteField().value).toBe('old');
    await type(noteField(), 'new');
    await key(noteField(), 'Enter');
    expect(asked.map(({ name }) => name)).not.toContain('highlight.save');
    expect(asked.at(-1)).toEqual({ name: 'highlight.edit', ask: { id: 'h1', note: 'new', step: expect.any(String) } });
    expect(notice()).toContain('Changed.');
  });

  it('are not shown when it is saved again in another colour, which it takes', async () => {
    over = savedBefore();
    selectText('last one');
    overlay.offerSave(rangeOf('last one'));
    await press('Save: Pink');
    expect(form()).toBeNull();
    expect(asked.at(-1)).toEqual({ name: 'highlight.edit', ask: { id: 'h1', color: 'pink', step: expect.any(String) } });
  });

  it('offer to delete, with a way back', async () => {
    over = savedBefore();
    overlay.save(rangeOf('last one'));
    await act(async () => {});
    await press('Delete');
    expect(asked.at(-1)).toMatchObject({ name: 'highlight.delete', ask: { ids: ['h1'] } });
    expect([form(), notice()]).toEqual([null, expect.stringContaining('Moved to the trash.')]);
  });

  it('say when the article is another than the one that was saved from', async () => {
    document.body.innerHTML += `<article>${'<p>A paragraph of an article that is long enough to count as prose.</p>'.repeat(20)}</article>`;
    over = savedBefore({ textHash: '0'.repeat(64) });
    overlay.save(rangeOf('last one'));
    await act(async () => {});
    expect(form()!.textContent).toContain('The article has changed');
  });
});

describe('the live region', () => {
  it('stands before it speaks, and goes after', async () => {
    overlay.say({ name: 'Joint call', disagreements: 2, position: 3, total: 17 });
    expect(root!.querySelector('[role="status"]')!.textContent).toBe('');
    await act(async () => { await vi.advanceTimersByTimeAsync(200); });
    expect(root!.querySelector('[role="status"]')!.textContent).toBe('Joint call, 3 of 17. Sources disagree on 2 points.');
    await act(async () => { await vi.advanceTimersByTimeAsync(5_000); });
    expect(hosts()).toEqual([]);
  });
});

describe('a flag with a note', () => {
  const flag = { disagreement: 'joint-call.start.contradiction', verdict: 'watch' as const, note: 'Ask the ministry.', updatedAt: 1, datasetVersion: 'v' };
  const showFlagged = () => {
    const view = viewOf();
    overlay.showCard(subject(), { state: 'ready', view: { ...view, disagreements: [{ ...view.disagreements[0]!, id: flag.disagreement, flag }] } }, false);
  };
  const openFlag = () => act(async () => root!.querySelector<HTMLButtonElement>('.flag-button')!.click());

  it('shows the note, and offers both back when the flag is taken away', async () => {
    answers['flag.set'] = { ok: true, value: null };
    showFlagged();
    expect(root!.querySelector('.flag-note')?.textContent).toContain('Ask the ministry.');
    await openFlag();
    await press('Watch');
    expect(notice()).toContain('Flag and note taken back.');
    await press('Undo');
    expect(asked.filter(({ name }) => name === 'flag.set').map(({ ask }) => ask)).toEqual([
      { disagreement: flag.disagreement, verdict: null },
      { disagreement: flag.disagreement, verdict: 'watch', note: 'Ask the ministry.' },
    ]);
    expect(notice()).toBe('');
  });

  it('says so when they could not be brought back', async () => {
    answers['flag.set'] = { ok: true, value: null };
    showFlagged();
    await openFlag();
    await press('Watch');
    answers['flag.set'] = { ok: false, error: { code: 'storage-full', detail: '' } };
    await press('Undo');
    expect(notice()).toContain('Not taken back.');
  });
});
