import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { TypedConfirmation } from '../library/TypedConfirmation.tsx';

interface DeletePanelProps {
  /** Highlights in the trash; undefined when the library does not open. */
  trash: number | undefined;
  /** What is erased is being erased. */
  erasing: boolean;
  onEmptyTrash(): void;
  onErase(backups: boolean): void;
}

/** What takes away for good: each has to be typed. */
export function DeletePanel({ trash = 0, erasing, onEmptyTrash, onErase }: DeletePanelProps): JSX.Element {
  const [backups, setBackups] = useState(false);
  if (erasing) return <p role="status">{i18n.t('settings.data.erasing')}</p>;
  return (
    <>
      {trash > 0 && <TypedConfirmation action={i18n.t('settings.data.emptyTrash')} explanation={i18n.t('library.emptyTrashHelp', trash)} onConfirm={onEmptyTrash} />}
      <TypedConfirmation action={i18n.t('settings.data.erase')} explanation={i18n.t('settings.data.eraseHelp')} onConfirm={() => onErase(backups)}>
        <fieldset class="erase-choice">
          <legend>{i18n.t('settings.data.eraseWhat')}</legend>
          <label class="choice"><input type="radio" name="backups" checked={!backups} onChange={() => setBackups(false)} /> {i18n.t('settings.data.eraseKeep')}</label>
          <label class="choice"><input type="radio" name="backups" checked={backups} onChange={() => setBackups(true)} /> {i18n.t('settings.data.eraseAll')}</label>
        </fieldset>
      </TypedConfirmation>
    </>
  );
}
