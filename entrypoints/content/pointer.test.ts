// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mentionOf } from '../../components/testing/card.ts';
import type { HoverEvent } from '../../lib/hover/types.ts';
import { watchPointer, type Pointer } from './pointer.ts';

const ours = document.createElement('div');
let told: HoverEvent[];
let target: string | null;
let stopping: AbortController;
let pointer: Pointer;
/** Mentions stand at x from 10: `a` to 20, `b` to 30. */
const mentionAt = vi.fn<(x: number) => ReturnType<typeof mentionOf> | null>((x) => (x < 10 || x >= 30 ? null : mentionOf({ key: x < 20 ? 'a' : 'b' })));

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<p id="text">text</p><a id="link" href="#">link</a>';
  document.documentElement.append(ours);
  [told, target, stopping] = [[], null, new AbortController()];
  mentionAt.mockClear();
  pointer = watchPointer({ mentionAt, owns: (node) => node === ours, target: () => target, tell: (event) => told.push(event), signal: stopping.signal });
});
afterEach(() => {
  stopping.abort();
  vi.useRealTimers();
});

const on = (id: string): Element => document.getElementById(id)!;
function fire(type: string, x: number, more: { at?: Element; pointerType?: string; buttons?: number; relatedTarget?: Element | null; ctrlKey?: boolean } = {}): void {
  const { at = on('text'), pointerType = 'mouse', ...init } = more;
  const event = new MouseEvent(type, { bubbles: true, clientX: x, clientY: 5, ...init });
  at.dispatchEvent(Object.assign(event, { pointerType }));
}
const frame = () => vi.advanceTimersByTime(20);
const move = (x: number, more = {}) => {
  fire('pointermove', x, more);
  frame();
};

describe('the pointer over the page', () => {
  it('is looked at once a frame, and told of only when it comes to another mention', () => {
    for (const x of [11, 12, 13]) fire('pointermove', x);
    frame();
    expect(mentionAt).toHaveBeenCalledTimes(1);
    for (const x of [14, 25, 50, 60]) move(x);
    expect(told).toEqual([{ on: 'enter', target: 'a' }, { on: 'enter', target: 'b' }, { on: 'leave' }]);
  });

  it('does nothing while a button is held: the reader selects', () => {
    move(11, { buttons: 1 });
    expect(told).toEqual([]);
  });

  it('is no finger', () => {
    move(11, { pointerType: 'touch' });
    expect(mentionAt).not.toHaveBeenCalled();
  });

  it('in the card is not over the mention below, and is told of again when it comes back', () => {
    move(11);
    move(12, { at: ours });
    move(13);
    expect(told).toEqual([{ on: 'enter', target: 'a' }, { on: 'enter', target: 'a' }]);
  });

  it('off the page has left', () => {
    move(11);
    fire('pointerout', 0, { relatedTarget: null });
    frame();
    expect(told.at(-1)).toEqual({ on: 'leave' });
  });

  it('rests on what scrolled under it', () => {
    move(50);
    mentionAt.mockReturnValueOnce(mentionOf({ key: 'c' }));
    dispatchEvent(new Event('scrollend'));
    frame();
    expect(told).toEqual([{ on: 'enter', target: 'c' }]);
  });

  it('says nothing once stopped', () => {
    stopping.abort();
    move(11);
    expect(told).toEqual([]);
  });

  it('knows where it is', () => {
    move(11);
    expect(pointer.point).toEqual({ x: 11, y: 5 });
  });
});

describe('a press', () => {
  it('outside closes', () => {
    fire('pointerdown', 50);
    expect(told).toEqual([{ on: 'press-outside' }]);
  });
  it('in the card does not', () => {
    fire('pointerdown', 50, { at: ours });
    expect(told).toEqual([]);
  });
  it('on the mention whose card stands does not', () => {
    target = 'a';
    fire('pointerdown', 11);
    expect(told).toEqual([]);
  });
  it('on another mention does', () => {
    target = 'a';
    fire('pointerdown', 25);
    expect(told).toEqual([{ on: 'press-outside' }]);
  });
});

describe('a click or tap', () => {
  it.each(['mouse', 'touch'])('on a mention opens its card at once (%s)', (pointerType) => {
    fire('click', 11, { pointerType });
    expect(told).toEqual([{ on: 'open', target: 'a', by: 'tap' }]);
  });
  it('on a link is the link’s', () => {
    fire('click', 11, { at: on('link') });
    expect(told).toEqual([]);
  });
  it('with a key held is the browser’s', () => {
    fire('click', 11, { ctrlKey: true });
    expect(told).toEqual([]);
  });
  it('that ends a selection is the selection’s', () => {
    document.getSelection()!.selectAllChildren(on('text'));
    fire('click', 11);
    document.getSelection()!.removeAllRanges();
    expect(told).toEqual([]);
  });
});
