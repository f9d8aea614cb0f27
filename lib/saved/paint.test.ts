import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeepOptions } from '../anchor/keep-anchored.ts';
import type { AnchorState } from '../anchor/types.ts';
import { highlight } from '../store/samples.ts';
import type { Highlight as Saved } from '../store/types.ts';
import { paintSaved, type SavedMarks } from './paint.ts';

let keeping: KeepOptions<Saved>;
vi.mock('../anchor/keep-anchored.ts', () => ({ keepAnchored: (_: unknown, options: KeepOptions<Saved>) => { keeping = options; } }));

/** A page's registry and its highlights, as far as they are used. */
class FakeHighlight extends Set<Range> { priority = 0; }
let registry: Map<string, FakeHighlight>;
let marks: SavedMarks;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('document', { hidden: false });
  registry = new Map();
  marks = paintSaved(registry as unknown as HighlightRegistry);
  marks.set([A, B]);
});
afterEach(() => {
  marks.stop();
  vi.useRealTimers();
});

const A = highlight({ id: 'a', color: 'blue' });
const B = highlight({ id: 'b', color: 'pink' });
const range = (name: string) => name as unknown as Range;
const found = (saved: Saved, state: AnchorState, at: string | null) => keeping.onAnchored(saved, { state, range: at === null ? null : range(at) });
const painted = () => Object.fromEntries([...registry].map(([name, highlight]) => [name.replace('second-source-', ''), [...highlight]]).filter(([, ranges]) => ranges!.length > 0));

describe('the paint of saved highlights', () => {
  it('has the colour of each', () => {
    found(A, 'exact', 'here');
    found(B, 'moved', 'there');
    expect(painted()).toEqual({ 'saved-blue': ['here'], 'saved-pink': ['there'] });
  });

  it('draws a line under what was edited, in the colour it has, until its words are those of old again', () => {
    found(A, 'edited', 'here');
    found(B, 'exact', 'there');
    expect(painted()).toEqual({ 'saved-blue': ['here'], 'edited-blue': ['here'], 'saved-pink': ['there'] });
    found(A, 'exact', 'here again');
    expect(painted()).toEqual({ 'saved-blue': ['here again'], 'saved-pink': ['there'] });
  });

  it('points out where one stood, which is no highlight', () => {
    keeping.onAnchored(A, { state: 'lost', range: null, gap: range('gap') });
    expect(painted()).toEqual({});
    marks.pointOut(marks.looked()[0]!.gap!);
    expect(painted()).toEqual({ pointed: ['gap'] });
    expect(marks.of('a')).toBeNull();
    marks.pointOut(null);
    expect(painted()).toEqual({});
  });

  it('says of a guess that it is one, and of what is lost nothing', () => {
    found(A, 'uncertain', 'perhaps');
    found(B, 'lost', null);
    expect(painted()).toEqual({ uncertain: ['perhaps'] });
  });

  it('of a part of a page has no guesses, and asks about none', () => {
    const states: AnchorState[] = [];
    const part = paintSaved(registry as unknown as HighlightRegistry, { guesses: () => false, onState: (_, { state }) => states.push(state) });
    part.set([A, B]);
    found(A, 'uncertain', 'perhaps');
    found(B, 'exact', 'there');
    expect(painted()).toEqual({ 'saved-pink': ['there'] });
    expect([part.uncertain(), states]).toEqual([[], ['uncertain', 'exact']]);
    part.stop();
  });

  it('moves with its text', () => {
    found(A, 'uncertain', 'perhaps');
    found(A, 'exact', 'here');
    found(A, 'exact', 'elsewhere');
    expect(painted()).toEqual({ 'saved-blue': ['elsewhere'] });
    found(A, 'lost', null);
    expect(painted()).toEqual({});
  });

  it('knows what stands at a point, and what is a guess', () => {
    const box = (left: number): Range => ({ getClientRects: () => [{ left, right: left + 10, top: 0, bottom: 10 }] }) as unknown as Range;
    keeping.onAnchored(A, { state: 'edited', range: box(0) });
    keeping.onAnchored(B, { state: 'uncertain', range: box(5) });
    expect([2, 7, 30].map((x) => marks.at(x, 5).map(({ saved }) => saved.id))).toEqual([['a'], ['b', 'a'], []]);
    expect(marks.uncertain().map(({ saved }) => saved.id)).toEqual(['b']);
  });

  it('shows what is about to be saved, until it is saved or not', () => {
    const range = { cloneRange: () => 'about to be saved' } as unknown as Range;
    found(A, 'exact', 'here');
    marks.preview(range, 'blue');
    expect(painted()).toEqual({ 'saved-blue': ['here', 'about to be saved'] });
    marks.preview(range, 'pink');
    marks.set([]);
    expect(painted()).toEqual({ 'saved-pink': ['about to be saved'] });
    marks.preview(null);
    expect(painted()).toEqual({});
  });

  it('comes back when the page cleared the registry', () => {
    found(A, 'exact', 'here');
    registry.clear();
    found(B, 'exact', 'there');
    found(A, 'exact', 'here again');
    expect(painted()).toEqual({ 'saved-blue': ['here again'], 'saved-pink': ['there'] });
  });

  it('comes back when the page cleared the registry and changes nothing else', () => {
    found(A, 'exact', 'here');
    registry.clear();
    vi.advanceTimersByTime(5_000);
    expect(painted()).toEqual({ 'saved-blue': ['here'] });
    marks.stop();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('goes with what is no longer saved, and nothing is looked for any more', () => {
    found(A, 'exact', 'here');
    const before = keeping;
    marks.set([]);
    expect(before.signal.aborted).toBe(true);
    expect(painted()).toEqual({});
  });

  it('leaves no trace, and what a newer script put in its place alone', () => {
    found(A, 'exact', 'here');
    found(B, 'exact', 'there');
    const newer = new FakeHighlight();
    registry.set('second-source-saved-pink', newer);
    marks.stop();
    expect([...registry]).toEqual([['second-source-saved-pink', newer]]);
  });
});
