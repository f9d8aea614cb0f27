// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { Color } from '../../lib/store/types.ts';
import { speak } from '../testing/locale.ts';
import { Toolbar } from './Toolbar.tsx';

beforeAll(() => speak('en'));
afterEach(cleanup);

it('saves in the usual colour or in another, each with its name', () => {
  const onSave = vi.fn<(color?: Color) => void>();
  const onMore = vi.fn<() => void>();
  render(<Toolbar busy={false} onSave={onSave} onMore={onMore} />);
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  fireEvent.click(screen.getByRole('button', { name: 'Save: Blue' }));
  expect(onSave.mock.calls).toEqual([[], ['blue']]);
});

it('does not save twice', () => {
  render(<Toolbar busy onMore={() => {}} onSave={() => {}} />);
  expect(screen.getAllByRole<HTMLButtonElement>('button').every((button) => button.disabled)).toBe(true);
});
