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
import { EMPTY, type Scene, type SceneControl } from './scene.ts';

let scene: Scene;
let asking: Asking;
let standing: Standing;
const send = vi.fn<() => Promise<unknown>>(async () => ({ ok: true, value: null }));
const changed = vi.fn<() => void>();
const open = vi.fn<(standing: readonly Standing[]) => void>();
let mention: { surface: string } | null;
const notice = (): NoticeContent => scene.notice!;
const control: SceneControl = {
  get scene() { return scene; },
  change: (part) => { scene = { ...scene, ...part }; },
  notify: (content) => control.change({ notice: { ...content, serial: 1 } }),
};

function start(state: AnchorState): void {
  const range = makeShape('<p>The charter asks «every member to publish» it.</p>', document.body);
  const saved = highlight({ id: 'h', selectors: selectorsOf(range)! });
  standing = { saved, range, state };
  const marks = { at: () => [standing], of: () => standing, over: () => null, preview: () => {}, uncertain: () => (state === 'uncertain' ? [standing] : []), set: () => {}, stop: () => {} };
  asking = makeAsking({
    host: { send, changed, mentionAt: () => mention } as unknown as OverlayHost, control, marks, open, owns: (target) => target instanceof HTMLElement && target.id === 'ours',
  });
}
const click = (): boolean => document.body.dispatchEvent(new MouseEvent('click', { bubbles: true }));
const pick = async (label: string): Promise<void> => {
  notice().choices!.find((choice) => choice.label === label)!.pick();
  await vi.waitFor(() => expect(send).toHaveBeenCalled());
};

beforeEach(() => {
  speak('en');
  vi.useFakeTimers();
  vi.clearAllMocks();
  scene = EMPTY;
  mention = null;
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
    expect(send).toHaveBeenCalledWith('highlight.edit', { id: 'h', selectors: { ...standing.saved.selectors, said: { [said]: expect.anything() } } });
    await vi.waitFor(() => expect(changed).toHaveBeenCalled());
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
