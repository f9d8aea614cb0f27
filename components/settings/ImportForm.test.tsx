// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { Failure } from '../../lib/messages/messages.ts';
import { speak } from '../testing/locale.ts';
import { ImportForm, type ImportState } from './ImportForm.tsx';

const onFile = vi.fn<(file: File) => void>();
const show = (state: ImportState) => render(<ImportForm state={state} onFile={onFile} />);
const failed = (error: Omit<Failure, 'detail'>): ImportState => ({ state: 'failed', file: 'mine.json', error: { ...error, detail: 'for the console' } });

beforeAll(() => speak('en'));
afterEach(cleanup);

it('hands on the file that was chosen', () => {
  show({ state: 'idle' });
  const file = new File(['{}'], 'mine.json');
  fireEvent.change(screen.getByLabelText('Choose a file …'), { target: { files: [file] } });
  expect(onFile.mock.calls).toEqual([[file]]);
});

it('takes no second file while one is read', () => {
  show({ state: 'running', file: 'mine.json' });
  expect(screen.getByLabelText<HTMLInputElement>('Choose a file …').disabled).toBe(true);
  expect(screen.getByRole('status').textContent).toContain('mine.json');
});

it('says what was read in', () => {
  show({ state: 'done', file: 'mine.json', report: { added: 2, updated: 1, unchanged: 0, flags: 3 } });
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    '2 new highlights', '1 highlight updated', '0 highlights already here', '3 flags',
  ]);
});

const FAILURES: [code: Failure['code'], says: RegExp][] = [
  ['import-not-json', /not valid JSON/], ['import-wrong-format', /not a library/], ['import-newer', /newer version/],
  ['too-large', /too large/], ['no-connection', /connection/], ['storage-full', /disk is full/],
];
it.each(FAILURES)('says why when it fails: %s', (code, says) => {
  show(failed({ code }));
  const text = screen.getByRole('alert').textContent;
  expect(text).toMatch(says);
  expect(text).toContain('mine.json');
  expect(text).not.toContain('for the console');
});

it('lists the problems and counts the rest', () => {
  show(failed({ code: 'import-invalid', problems: ['highlights[0].id: missing', 'flags[2].verdict: unknown'], count: 40 }));
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
  expect(screen.getByRole('alert').textContent).toContain('38 more problems');
});
