import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** Marks everything again, after asking once more: the list cannot be brought back. */
export function UndoAll({ count, onUndo }: { count: number; onUndo(): void }): JSX.Element {
  const [asking, setAsking] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const asked = useRef(false);
  useLayoutEffect(() => {
    if (asked.current) place.current!.querySelector<HTMLElement>('button:last-of-type')!.focus();
    asked.current = true;
  }, [asking]);
  return (
    <div ref={place} class="undo-all">
      {asking ? <Question count={count} onYes={onUndo} onNo={() => setAsking(false)} /> : <button type="button" onClick={() => setAsking(true)}>{i18n.t('settings.markAll')}</button>}
    </div>
  );
}

interface QuestionProps { count: number; onYes(): void; onNo(): void }

function Question({ count, onYes, onNo }: QuestionProps): JSX.Element {
  const text = i18n.t('settings.markAllSure', count);
  return (
    <div role="group" aria-label={text} class="undo-all-question" onKeyDown={({ key }) => key === 'Escape' && onNo()}>
      <span>{text}</span>
      <button type="button" class="primary" onClick={onYes}>{i18n.t('settings.markAllYes')}</button>
      <button type="button" onClick={onNo}>{i18n.t('settings.markAllNo')}</button>
    </div>
  );
}
