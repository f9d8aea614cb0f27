// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { HELD, type Sizes } from '../../lib/store/read/sizes.ts';
import { bytes } from '../page/numbers.ts';
import { speak } from '../testing/locale.ts';
import { DeletePanel } from './DeletePanel.tsx';
import { StoredPanel, type Room } from './StoredPanel.tsx';

beforeAll(() => speak('en'));
afterEach(cleanup);

const sizesOf = (changes: Partial<Sizes> = {}): Sizes =>
  ({ ...(Object.fromEntries(HELD.map((held) => [held, { count: 0, bytes: 0, estimated: false }])) as Sizes), ...changes });
const ROOM: Room = { usage: 5e6, free: 80e9, keeping: 'exempt' };
const stored = (sizes: Sizes, room: Partial<Room> = {}) => render(<StoredPanel sizes={sizes} room={{ ...ROOM, ...room }} onAskToKeep={asked} />);
const asked = vi.fn<() => void>();

it.each([[0, '0 bytes'], [1, '1 byte'], [999, '999 bytes'], [1_500, '1.5 kB'], [15_400, '15 kB'], [2_345_678, '2.3 MB'], [80e9, '80 GB'], [3e15, '3,000 TB']])('%d bytes are written as %s', (count, text) => {
  expect(bytes(count)).toBe(text);
});

describe('what is stored', () => {
  it('is counted by kind, and says what is an estimate', () => {
    stored(sizesOf({ highlights: { count: 12_000, bytes: 18e6, estimated: true }, flags: { count: 2, bytes: 300, estimated: false }, search: { count: 47, bytes: 4e6, estimated: true } }));
    expect(screen.getAllByRole('row').map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
      ['What', 'How many', 'Size'], ['Highlights', '12,000', 'about 18 MB'], ['Flags', '2', '300 bytes'], ['Index for searching', '', 'about 4 MB'], ['In all', '', 'about 22 MB'],
    ]);
    expect(document.body.textContent).toContain('The browser counts 5 MB on this disk, with backups and indexes; about 80 GB are free.');
  });

  it('is nothing at first', () => {
    stored(sizesOf());
    expect(screen.queryByRole('table')).toBeNull();
    expect(document.body.textContent).toMatch(/Nothing is stored yet/);
  });

  it.each<[keeping: Room['keeping'], says: RegExp, asks: boolean]>([
    ['exempt', /does not clear this by itself/, false], ['promised', /has promised/, false], ['risk', /may clear this/, true],
  ])('is said to be safe only as far as it is: %s', (keeping, says, asks) => {
    stored(sizesOf(), { keeping });
    expect(document.body.textContent).toMatch(says);
    const button = screen.queryByRole('button');
    expect(button !== null).toBe(asks);
    if (button) fireEvent.click(button);
    expect(asked.mock.calls.length > 0).toBe(asks);
  });

  it.each([[150e6, true], [250e6, false]])('comes with a warning when only %d bytes are free: %s', (free, warns) => {
    stored(sizesOf(), { free });
    expect(screen.queryByRole('alert') !== null).toBe(warns);
  });
});

describe('deleting', () => {
  const done = { onEmptyTrash: vi.fn<() => void>(), onErase: vi.fn<(backups: boolean) => void>() };
  const type = (text: string) => fireEvent.input(screen.getByRole('textbox'), { target: { value: text } });

  it.each([[false, /^Keep them/], [true, /^Erase them, too/]])('everything, backups too: %s, takes a choice and a typed word', (backups, choice) => {
    done.onErase.mockReset();
    render(<DeletePanel trash={0} erasing={false} {...done} />);
    expect(screen.queryByRole('button', { name: 'Empty the trash …' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Erase everything …' }));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Keep them/ }).checked).toBe(true);
    fireEvent.click(screen.getByRole('radio', { name: choice }));
    const submit = screen.getAllByRole<HTMLButtonElement>('button', { name: 'Erase everything …' })[1]!;
    type('delet');
    expect(submit.disabled).toBe(true);
    type('delete');
    fireEvent.click(submit);
    expect(done.onErase.mock.calls).toEqual([[backups]]);
  });

  it('the trash', () => {
    render(<DeletePanel trash={3} erasing={false} {...done} />);
    fireEvent.click(screen.getByRole('button', { name: 'Empty the trash …' }));
    expect(document.body.textContent).toMatch(/The 3 highlights in the trash leave the library for good. Backups made until now still hold them/);
    type('delete');
    fireEvent.submit(screen.getByRole('textbox').closest('form')!);
    expect(done.onEmptyTrash).toHaveBeenCalledTimes(1);
  });

  it('says that it is under way', () => {
    render(<DeletePanel trash={3} erasing {...done} />);
    expect(screen.getByRole('status').textContent).toBe('Erasing …');
  });
});
