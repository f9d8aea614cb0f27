// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Difference } from '../../lib/backup/compare.ts';
import { slotsOf } from '../../lib/backup/rotation.ts';
import type { Backup } from '../../lib/backup/types.ts';
import { speak } from '../testing/locale.ts';
import { BackupPanel } from './BackupPanel.tsx';
import type { BackupActions, BackupsView, RestoreState } from './types.ts';

vi.mock('../page/language.ts', () => ({ longDate: (at: number) => `day ${at}`, dateAndTime: (at: number) => `time ${at}` }));
beforeAll(() => speak('en'));
afterEach(cleanup);

const part = { name: 'a', bytes: 1_000, count: 1 };
const backupOf = (id: number, changes: Partial<Backup> = {}): Backup =>
  ({ id, at: id, day: `2026-11-0${id}`, reason: 'routine', counts: { highlights: 1_200, trash: 3, flags: 1 }, format: 2, datasetVersion: 'v', parts: [part], rest: part, ...changes });
const ALL = [backupOf(4, { reason: 'before-restore' }), backupOf(3, { reason: 'asked' }), backupOf(2), backupOf(1, { reason: 'before-erase', counts: { highlights: 0, trash: 0, flags: 0 } })];

const actions = (): BackupActions => {
  const press = () => vi.fn<(id?: number) => void>();
  return { make: press(), compare: press(), saveFile: press(), remove: press(), restore: press(), cancel: press() };
};
interface Over { view?: Partial<BackupsView>; restore?: RestoreState; making?: boolean; isEmpty?: boolean; isBroken?: boolean }
function draw({ view = {}, restore = { state: 'idle' }, making = false, isEmpty = false, isBroken = false }: Over = {}): BackupActions {
  const done = actions();
  const whole: BackupsView = { backups: ALL, slots: slotsOf(ALL), unreadable: 0, bytes: 12_000, failure: null, ...view };
  render(<BackupPanel view={whole} restore={restore} making={making} isEmpty={isEmpty} isBroken={isBroken} actions={done} />);
  return done;
}
const button = (name: string | RegExp): HTMLButtonElement => screen.getByRole('button', { name });

describe('the backups', () => {
  it('each say when, why, what and how large', () => {
    draw();
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent!.replace(/Compare.*/, ''))).toEqual([
      'time 4 before a restore1,200 highlights, 1 flag, 3 in the trash · 2 kB · Dataset v',
      'time 3 made by you1,200 highlights, 1 flag, 3 in the trash · 2 kB · Dataset v',
      'time 2 daily1,200 highlights, 1 flag, 3 in the trash · 2 kB · Dataset v',
      'time 1 before everything was erasedno highlights · 2 kB · Dataset v',
    ]);
    expect(document.body.textContent).toContain('4 backups, 12 kB in all.');
  });

  it('lead to each action, deleting only after a question whose safe answer has the focus', () => {
    const done = draw();
    fireEvent.click(button('Make a backup now'));
    fireEvent.click(button('Compare and restore: time 2'));
    fireEvent.click(button('Save as a file: time 2'));
    fireEvent.click(button('Delete the backup: time 2'));
    expect(done.remove).not.toHaveBeenCalled();
    const question = screen.getByRole('group', { name: 'Delete this backup for good?' });
    expect(document.activeElement).toBe(within(question).getByRole('button', { name: 'Keep' }));
    fireEvent.keyDown(document.activeElement!, { key: 'Escape' });
    expect(document.activeElement).toBe(button('Compare and restore: time 2'));
    fireEvent.click(button('Delete the backup: time 2'));
    fireEvent.click(screen.getByRole('button', { name: 'Delete' }));
    expect([done.make, done.compare, done.saveFile, done.remove].map((asked) => vi.mocked(asked).mock.calls.length)).toEqual([1, 1, 1, 1]);
    expect(done.remove).toHaveBeenCalledWith(2);
  });

  it.each<[what: string, over: Over, says: RegExp]>([
    ['none yet', { view: { backups: [], slots: new Map() } }, /No backup yet/],
    ['an empty library and backups that are not', { isEmpty: true }, /The library is empty. The backup of day 4 holds 1,200 highlights/],
    ['a failure', { view: { failure: { at: 9, code: 'storage-full' } } }, /could not be made \(time 9\).*The disk is full.*The backups listed are good/],
    ['one that cannot be read', { view: { unreadable: 1 } }, /1 backup cannot be read/],
    ['one being made', { making: true }, /Backing up/],
    ['a comparison under way', { restore: { state: 'comparing', id: 2 } }, /Comparing with the library/],
    ['a restore under way', { restore: { state: 'running', at: 2, progress: { done: 1_000, total: 5_000 } } }, /Restoring the backup of time 2.*1,000 of 5,000/],
    ['a restore that failed', { restore: { state: 'failed', error: { code: 'backup-newer', detail: '' } } }, /was not restored.*newer version/],
    ['a restore that lost some', { restore: { state: 'done', at: 2, report: { written: 1, removed: 0, damaged: 2, undo: 4 } } }, /as it was on time 2.*2 highlights could not be read/],
  ])('tell of %s', (_, over, says) => {
    draw(over);
    expect(document.body.textContent).toMatch(says);
  });

  it('cannot be made of a library that does not open', () => {
    draw({ isBroken: true });
    expect(screen.queryByRole('button', { name: 'Make a backup now' })).toBeNull();
  });

  it('offer to undo a restore, unless there was nothing before', () => {
    const done = draw({ restore: { state: 'done', at: 2, report: { written: 1, removed: 0, damaged: 0, undo: 4 } } });
    fireEvent.click(button('Undo the restore'));
    expect(done.restore).toHaveBeenCalledWith(4);
    cleanup();
    draw({ restore: { state: 'done', at: 2, report: { written: 1, removed: 0, damaged: 0, undo: null } } });
    expect(screen.queryByRole('button', { name: 'Undo the restore' })).toBeNull();
  });
});

const none = { count: 0, examples: [] };
const difference = (changes: Partial<Difference> = {}): Difference => ({ added: none, changed: none, removed: none, flags: 0, besides: false, damaged: 0, ...changes });
const example = { id: 'x', quote: 'Kein Zustand', title: 'A title', aspects: [] };

describe('the preview of a restore', () => {
  const preview = (given: Difference | null) => draw({ restore: { state: 'preview', id: 2, difference: given } });

  it('says what would change, with examples, and does it only when told', () => {
    const done = preview(difference({
      added: { count: 1_500, examples: [example] }, changed: { count: 1, examples: [{ ...example, aspects: ['note', 'color'] }] }, removed: { count: 2, examples: [] }, flags: 2, besides: true,
    }));
    const group = screen.getByRole('group', { name: 'If you restore this backup:' });
    expect(group.contains(document.activeElement)).toBe(true);
    expect(within(group).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('1,500 highlights come back'), 'Kein Zustand A title',
      expect.stringContaining('1 highlight becomes what it was'), 'note, colour · Kein Zustand A title',
      '2 highlights that are not in the backup go…', '2 flags become what they were', 'Settings, choice of sites or “not this” become what they were',
    ]);
    fireEvent.click(within(group).getByRole('button', { name: 'Leave as it is' }));
    fireEvent.click(within(group).getByRole('button', { name: 'Restore this state' }));
    expect([vi.mocked(done.cancel).mock.calls.length, vi.mocked(done.restore).mock.calls]).toEqual([1, [[2]]]);
  });

  it.each<[what: string, given: Difference | null, says: RegExp, offered: boolean]>([
    ['nothing differs', difference(), /There is nothing to restore/, false],
    ['only settings differ', difference({ besides: true }), /Settings/, true],
    ['a part is damaged', difference({ added: { count: 1, examples: [] }, damaged: 256 }), /256 highlights of the backup cannot be read.*nothing is removed/, true],
    ['the library does not open', null, /cannot be opened and is replaced by this backup/, true],
  ])('when %s', (_, given, says, offered) => {
    preview(given);
    expect(document.querySelector('.restore-preview')!.textContent).toMatch(says);
    expect(screen.queryByRole('button', { name: 'Restore this state' }) !== null).toBe(offered);
  });
});
