// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { describe as selectorsOf } from '../../lib/anchor/describe.ts';
import { makeShape } from '../../lib/anchor/shapes.ts';
import type { AnchorState } from '../../lib/anchor/types.ts';
import type { Standing } from '../../lib/saved/paint.ts';
import { highlight } from '../../lib/store/samples.ts';
import { speak } from '../testing/locale.ts';
import { makeAsking, type Asking } from './asking.ts';
import type { OverlayHost } from './door.ts';
import type { NoticeContent } from './Notice.tsx';
import type { Saving } from './saving.ts';
import { EMPTY, type Scene, type SceneControl } from './scene.ts';

let scene: Scene;
let asking: Asking;
let standing: Standing;
let guesses: Standing[];
const pointOut = vi.fn<(range: Range | null) => void>();
const edit = vi.fn<Saving['edit']>(async (_, __, said) => {
  control.notify({ text: said! });
  return true;
});
let isHeld: boolean;
const open = vi.fn<(standing: readonly Standing[]) => void>();
let mention: { surface: string } | null;
const notice = (): NoticeContent => scene.notice!;
const control: SceneControl = {
  get scene() { return scene; },
  change(part) {
    const { notice: before } = scene;
    scene = { ...scene, ...part };
    if (before !== scene.notice) before?.gone?.();
  },
  notify: (content) => control.change({ notice: { ...content, serial: 1 } }),
};
/** As the overlay does when a notice is closed, or its time is over. */
function dismiss(): void {
  const { notice: before } = scene;
  control.change({ notice: null });
  before?.dismissed?.();
}

function start(state: AnchorState): void {
  const range = makeShape('<p>The charter asks «every member to publish» it.</p>', document.body);
  const saved = highlight({ id: 'h', selectors: selectorsOf(range)! });
  standing = { saved, range, state };
  guesses = state === 'uncertain' ? [standing] : [];
  const marks = { at: () => [standing], uncertain: () => guesses, pointOut };
  asking = makeAsking({
    host: { mentionAt: () => mention } as unknown as OverlayHost, control, marks, edit, isHeld: () => isHeld, open, owns: (target) => target instanceof HTMLElement && target.id === 'ours',
  });
}
const click = (): boolean => document.body.dispatchEvent(new MouseEvent('click', { bubbles: true }));
const pick = async (label: string): Promise<void> => {
  notice().choices!.find((choice) => choice.label === label)!.pick();
  await vi.waitFor(() => expect(edit).toHaveBeenCalled());
};

beforeEach(() => {
  speak('en');
  vi.useFakeTimers();
  vi.clearAllMocks();
  scene = EMPTY;
  mention = null;
  isHeld = false;
});
afterEach(() => {
  asking.stop();
  vi.useRealTimers();
});

describe('a guess', () => {
  it('is asked about once the page rests, and only once', async () => {
    start('uncertain');
    asking.soon();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(notice().text).toContain('every member to publish');
    scene = EMPTY;
    asking.soon();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(scene.notice).toBeNull();
  });

  it.each([['Yes, this one', 'confirmed'], ['No', 'refused']])('answered “%s” is kept as %s, with the quote as it was saved', async (label, said) => {
    start('uncertain');
    click();
    await pick(label);
    expect(edit).toHaveBeenCalledWith('h', { selectors: { ...standing.saved.selectors, said: { [said]: expect.anything() } } }, `saved.${said}`);
  });
});

describe('several guesses', () => {
  const more = (...ids: string[]): void => { guesses = [standing, ...ids.map((id) => ({ ...standing, saved: { ...standing.saved, id } }))]; };
  const answer = async (label: string): Promise<void> => {
    const { text } = notice();
    await pick(label);
    edit.mockClear();
    await vi.waitFor(() => expect(notice().text).not.toBe(text));
    guesses = guesses.slice(1);
  };
  const asked = (): string => /^\d of \d/.exec(scene.notice?.text ?? '')?.[0] ?? '';
  const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

  it('are asked about one after the other, each when what the last answer did had its time', async () => {
    start('uncertain');
    more('i', 'j');
    asking.soon();
    await wait(3_000);
    expect(asked()).toBe('1 of 3');
    await answer('Yes, this one');
    asking.soon();
    await wait(4_000);
    expect(notice().text).toBe('saved.confirmed');
    await wait(1_000);
    expect(asked()).toBe('2 of 3');
    await answer('No');
    dismiss();
    await wait(5_000);
    expect(asked()).toBe('3 of 3');
    await answer('Yes, this one');
    await wait(60_000);
    expect(asked()).toBe('');
  });

  it('are left alone once a question was closed or went unanswered, unless they are clicked', async () => {
    start('uncertain');
    more('i');
    asking.soon();
    await wait(3_000);
    dismiss();
    asking.soon();
    await wait(60_000);
    expect(scene.notice).toBeNull();
    click();
    expect(asked()).toBe('1 of 2');
  });

  it('wait while the pointer is on what the last answer did, which can be undone there', async () => {
    start('uncertain');
    more('i');
    asking.soon();
    await wait(3_000);
    await answer('No');
    isHeld = true;
    await wait(30_000);
    expect(notice().text).toBe('saved.refused');
    isHeld = false;
    await wait(3_000);
    expect(asked()).toBe('2 of 2');
  });

  it('wait while something else is said, or a form is open', async () => {
    start('uncertain');
    control.notify({ text: 'Saved.' });
    asking.soon();
    await wait(10_000);
    expect(notice().text).toBe('Saved.');
    control.change({ notice: null, form: {} as Scene['form'] });
    await wait(10_000);
    expect(scene.notice).toBeNull();
    control.change({ form: null });
    await wait(3_000);
    expect(notice().text).toContain('every member to publish');
  });

  it('are pointed out while they are asked about', async () => {
    start('uncertain');
    click();
    expect(pointOut).toHaveBeenLastCalledWith(standing.range);
    dismiss();
    expect(pointOut).toHaveBeenLastCalledWith(null);
  });
});

describe('a click', () => {
  it.each<AnchorState>(['exact', 'moved', 'edited'])('on one that is %s opens it', (state) => {
    start(state);
    click();
    expect(scene.notice).toBeNull();
    expect(open).toHaveBeenCalledWith([standing]);
  });

  it.each([['STA', 0], ['every member to publish', 1]])('on the name “%s” in it leaves a shorter one to its card', (surface, opened) => {
    start('exact');
    mention = { surface };
    click();
    expect(open).toHaveBeenCalledTimes(opened);
  });

  it('on a link in it is the link’s', () => {
    start('exact');
    document.body.insertAdjacentHTML('beforeend', '<a href="#x">x</a>');
    document.querySelector('a')!.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(open).not.toHaveBeenCalled();
  });

  it('on our own interface is none on the page', () => {
    start('uncertain');
    const ours = document.body.appendChild(Object.assign(document.createElement('div'), { id: 'ours' }));
    ours.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(scene.notice).toBeNull();
  });

  it('is not heard after the end', () => {
    start('uncertain');
    asking.stop();
    click();
    expect(scene.notice).toBeNull();
  });
});
