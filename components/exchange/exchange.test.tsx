// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { EXPORT_FORMATS, type ExportFormat } from '../../lib/exchange/out/types.ts';
import type { Preview } from '../../lib/exchange/in/types.ts';
import { MAX_IMPORT_BYTES } from '../../lib/limits.ts';
import type { Failure } from '../../lib/messages/messages.ts';
import { speak } from '../testing/locale.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { ExportPanel } from './ExportPanel.tsx';
import { ImportPanel, type ImportState } from './ImportPanel.tsx';

const asked = {
  onFile: vi.fn<(file: File) => void>(), onConfirm: vi.fn<() => void>(), onCancel: vi.fn<() => void>(),
  onUndo: vi.fn<(step: string) => void>(), onCompare: vi.fn<(backup: number) => void>(),
  onExport: vi.fn<(format: ExportFormat, page?: string) => void>(), onPages: vi.fn<() => void>(),
};
const show = (state: ImportState) => render(<ImportPanel state={state} {...asked} />);
const lines = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

beforeAll(() => speak('en'));
beforeEach(() => vi.clearAllMocks());
afterEach(cleanup);

const file = new File(['{}'], 'mine.json');

it('hands on the file that was chosen, and the one that was dropped', () => {
  const { container } = show({ state: 'idle' });
  fireEvent.change(screen.getByLabelText('choose a file …'), { target: { files: [file] } });
  fireEvent.drop(container.querySelector('.drop-zone')!, { dataTransfer: { files: [file] } });
  expect(asked.onFile.mock.calls).toEqual([[file], [file]]);
});

const preview = (changes: Partial<Preview> = {}): ImportState => ({
  state: 'preview', file: 'mine.json',
  preview: { source: 'hypothesis', report: { added: 2, updated: 1, unchanged: 3, flags: 0 }, left: {}, besides: false, ...changes },
});

it('says what would change before anything does', () => {
  show(preview({ left: { reply: 2, 'page-note': 1 } }));
  expect(screen.getByText('mine.json · Export from Hypothesis')).toBe(document.activeElement?.firstElementChild);
  expect(lines()).toEqual([
    '2 new highlights', '1 highlight is newer in the file and replaces yours', '3 highlights are already here',
    '1 note on a whole page is left out, because it quotes nothing', '2 replies to other annotations are left out',
  ]);
  fireEvent.click(screen.getByText('Read in 3 highlights'));
  fireEvent.click(screen.getByText('Cancel'));
  expect([asked.onConfirm.mock.calls.length, asked.onCancel.mock.calls.length]).toEqual([1, 1]);
});

it('offers nothing to read in where everything is there already', () => {
  show(preview({ report: { added: 0, updated: 0, unchanged: 5, flags: 0 } }));
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Read in another file']);
});

it('reads in flags and settings alone, too', () => {
  show(preview({ source: 'second-source', report: { added: 0, updated: 0, unchanged: 5, flags: 0 }, besides: true }));
  expect(screen.getByText('Read in')).toBeTruthy();
});

it.each(['reading', 'running'] as const)('shows how far it is, and can be broken off: %s', (state) => {
  show({ state, file: 'mine.json', progress: { done: 1_000, total: 4_000 } });
  expect(screen.getByRole<HTMLProgressElement>('progressbar')).toMatchObject({ value: 1_000, max: 4_000 });
  expect(screen.queryByLabelText('choose a file …')).toBeNull();
  fireEvent.click(screen.getByText('Cancel'));
  expect(asked.onCancel).toHaveBeenCalledOnce();
});

it('says what was read in', () => {
  show({ state: 'done', file: 'mine.json', report: { added: 2, updated: 1, unchanged: 0, flags: 3, undo: null } });
  expect(lines()).toEqual(['2 new highlights', '1 highlight updated', '0 highlights already here', '3 flags']);
  expect(screen.queryByRole('button')).toBeNull();
});

it.each([
  [{ step: 's' }, 'Undo this import', [['s']], []], [{ backup: 7 }, 'Compare and restore …', [], [[7]]],
])('offers the way back there is: %j', (undo, button, undone, compared) => {
  show({ state: 'done', file: 'mine.json', report: { added: 2, updated: 1, unchanged: 0, flags: 3, undo } });
  fireEvent.click(screen.getByText(button));
  expect([asked.onUndo.mock.calls, asked.onCompare.mock.calls]).toEqual([undone, compared]);
  expect(/too large/.test(screen.getByRole('status').textContent)).toBe('backup' in undo);
});

const failed = (error: Omit<Failure, 'detail'>): ImportState => ({ state: 'failed', file: 'mine.json', error: { ...error, detail: 'for the console' } });
const FAILURES: [code: Failure['code'], says: RegExp][] = [
  ['import-not-json', /not valid JSON/], ['import-wrong-format', /none of the kinds/], ['import-newer', /newer version/],
  ['import-too-large', new RegExp(`larger than ${MAX_IMPORT_BYTES / 1024 ** 2}\\sMB`)], ['no-connection', /connection/], ['storage-full', /disk is full/], ['cancelled', /Cancelled/],
];
it.each(FAILURES)('says why when it fails: %s', (code, says) => {
  show(failed({ code }));
  const text = screen.getByRole('alert').textContent;
  expect(text).toMatch(says);
  expect(text).toContain('mine.json');
  expect(text).not.toContain('for the console');
});

it('lists the problems and counts the rest', () => {
  show(failed({ code: 'import-invalid', problems: [{ where: 'highlights[0].id', what: 'missing' }, { where: 'tags[2]', what: 'long', more: '64' }], count: 40 }));
  expect(lines()).toEqual(['highlights[0].id: is missing', 'tags[2]: is too long (at most 64)']);
  expect(screen.getByRole('alert').textContent).toContain('38 more problems');
});

it('the menu asks for each format, and for none of nothing', () => {
  const { rerender } = render(<ExportMenu count={3} scope="the selection" onExport={asked.onExport} />);
  const items = screen.getAllByRole('menuitem', { hidden: true });
  for (const item of items) fireEvent.click(item);
  expect(asked.onExport.mock.calls).toEqual(EXPORT_FORMATS.map((format) => [format]));
  rerender(<ExportMenu count={0} scope="the selection" onExport={asked.onExport} />);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Export: the selection' }).disabled).toBe(true);
});

it('arrow keys walk the menu and turn round at its ends', () => {
  const { container } = render(<ExportMenu count={3} scope="all" onExport={asked.onExport} />);
  // jsdom cannot open a popover, and nothing in a closed one can have the focus.
  container.querySelector('[popover]')!.removeAttribute('popover');
  const items = screen.getAllByRole('menuitem', { hidden: true });
  items[0]!.focus();
  const at = (key: string) => (fireEvent.keyDown(document.activeElement!, { key }), items.indexOf(document.activeElement as HTMLElement));
  expect(['ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowDown', 'End', 'Home'].map(at)).toEqual([1, 0, items.length - 1, 0, items.length - 1, 0]);
});

it('the panel exports the whole library or one page, in the format chosen', () => {
  const pages = [{ key: 'a', title: 'A', count: 2 }, { key: 'b', title: 'B', count: 1 }];
  const { container } = render(<ExportPanel count={3} pages={pages} busy={false} onPages={asked.onPages} onExport={asked.onExport} />);
  const submit = () => fireEvent.submit(container.querySelector('form')!);
  submit();
  fireEvent.click(screen.getByLabelText(/^RIS/));
  submit();
  fireEvent.click(screen.getByLabelText('One page'));
  submit();
  fireEvent.change(screen.getByRole('combobox'), { target: { value: 'b' } });
  submit();
  expect(asked.onExport.mock.calls).toEqual([['json', undefined], ['ris', undefined], ['ris', 'a'], ['ris', 'b']]);
});
