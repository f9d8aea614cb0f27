import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { foldText } from '../../lib/library/fold.ts';
import { useDisclosure } from '../page/disclosure.ts';

interface TypedConfirmationProps {
  action: string;
  explanation: string;
  onConfirm(): void;
  /** What is to be chosen with it. */
  children?: ComponentChildren;
}

/** For what cannot be undone: a word has to be typed before the button does anything. */
export function TypedConfirmation({ action, explanation, onConfirm, children }: TypedConfirmationProps): JSX.Element {
  const { open, ref, toggle, close } = useDisclosure<HTMLDivElement>();
  const [typed, setTyped] = useState('');
  const word = i18n.t('library.confirmWord');
  const isTyped = foldText(typed) === foldText(word);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (!isTyped) return;
    close();
    setTyped('');
    onConfirm();
  };
  return (
    <div class="confirm" ref={ref}>
      <button type="button" class="quiet" aria-expanded={open} onClick={toggle}>{action}</button>
      {open && (
        <form class="notice notice-failed" onSubmit={submit}>
          <p>{explanation}</p>
          {children}
          <label class="field">
            <span>{i18n.t('library.confirmType', [word])}</span>
            <input class="tag-input" value={typed} autocomplete="off" onInput={(event) => setTyped(event.currentTarget.value)} />
          </label>
          <button type="submit" disabled={!isTyped}>{action}</button>
        </form>
      )}
    </div>
  );
}
