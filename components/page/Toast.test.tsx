// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { speak } from '../testing/locale.ts';
import { Toast } from './Toast.tsx';

const LONG = 60_000;
const run = vi.fn<() => void>();
const onClose = vi.fn<() => void>();
const pass = (ms: number) => act(async () => {
  await vi.advanceTimersByTimeAsync(ms);
});

beforeAll(() => speak('en'));
beforeEach(() => {
  vi.useFakeTimers();
  run.mockClear();
  onClose.mockClear();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const show = () => render(<Toast toast={{ serial: 1, text: 'Deleted', action: { label: 'Undo', run } }} onClose={onClose} />);

it('offers the way back', () => {
  show();
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(run).toHaveBeenCalledTimes(1);
});

it('takes Ctrl+Z for the same wish, but not from someone who types', async () => {
  show();
  await pass(0);
  const field = document.body.appendChild(document.createElement('textarea'));
  fireEvent.keyDown(field, { key: 'z', ctrlKey: true });
  fireEvent.keyDown(document.body, { key: 'z' });
  expect(run).not.toHaveBeenCalled();
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  expect(run).toHaveBeenCalledTimes(1);
  field.remove();
});

it('leaves the keys to the history when no toast offers a way back', async () => {
  const history = { undo: vi.fn<() => void>(), redo: vi.fn<() => void>() };
  const { rerender } = render(<Toast toast={null} onClose={onClose} history={history} />);
  await pass(0);
  for (const key of [{ key: 'z', metaKey: true }, { key: 'Z', ctrlKey: true, shiftKey: true }, { key: 'y', ctrlKey: true }]) fireEvent.keyDown(document.body, key);
  expect([history.undo.mock.calls.length, history.redo.mock.calls.length]).toEqual([1, 2]);
  rerender(<Toast toast={{ serial: 1, text: 'Deleted', action: { label: 'Undo', run } }} onClose={onClose} history={history} />);
  await pass(0);
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  expect([run.mock.calls.length, history.undo.mock.calls.length]).toEqual([1, 1]);
});

it('goes by itself', async () => {
  show();
  await pass(LONG);
  expect(onClose).toHaveBeenCalled();
});

it('stays while the focus is in it, and goes after', async () => {
  show();
  act(() => screen.getByRole('button', { name: 'Undo' }).focus());
  await pass(LONG);
  expect(onClose).not.toHaveBeenCalled();
  act(() => screen.getByRole('button', { name: 'Undo' }).blur());
  await pass(LONG);
  expect(onClose).toHaveBeenCalled();
});
