import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from '../icons.tsx';

export interface NoticeContent {
  /** A new number is a new notice, even with the same words. */
  serial: number;
  text: string;
  tone?: 'plain' | 'failure';
  undo?(): void;
  /** Answers to what the notice asks. */
  choices?: { label: string; pick(): void }[];
  /** Closed by the reader, or its time is over, and nothing of what it offers was taken. */
  dismissed?(): void;
  /** It stands no longer, whatever the reason. */
  gone?(): void;
  /** Leads to note and tags of what was saved. */
  more?(): void;
}

/** ms a notice stays; long enough to reach its buttons by keyboard. What it undoes can be undone on the options page too. */
const STAYS = 12_000;

/** One message at the foot of the view. Its time stands still while pointer or focus rests on it (WCAG 2.2.1). */
export function Notice({ notice, onClose }: { notice: NoticeContent; onClose(): void }): JSX.Element {
  const ref = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState(false);
  useLayoutEffect(() => ref.current!.showPopover(), []);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(onClose, STAYS);
    return () => clearTimeout(timer);
  }, [notice.serial, held]);
  const hold = { onPointerEnter: () => setHeld(true), onPointerLeave: () => setHeld(false), onFocusIn: () => setHeld(true), onFocusOut: () => setHeld(false) };
  const onKeyDown = ({ key }: KeyboardEvent): void => { if (key === 'Escape') onClose(); };
  return (
    <div ref={ref} popover="manual" class="floating notice-place" data-side="foot" role={notice.tone === 'failure' ? 'alert' : 'status'}>
      <div class="notice" key={notice.serial} data-tone={notice.tone ?? 'plain'} {...hold} onKeyDown={onKeyDown}>
        <span class="notice-text">{notice.text}</span>
        <NoticeTools notice={notice} onClose={onClose} />
      </div>
    </div>
  );
}

function NoticeTools({ notice: { choices, more, undo }, onClose }: { notice: NoticeContent; onClose(): void }): JSX.Element {
  return (
    <>
      {more && <button type="button" class="notice-action" onClick={more}>{i18n.t('notice.more')}</button>}
      {choices?.map(({ label, pick }) => <button key={label} type="button" class="notice-action" onClick={pick}>{label}</button>)}
      {undo && <button type="button" class="notice-action" onClick={undo}>{i18n.t('notice.undo')}</button>}
      <IconButton glyph="close" label={i18n.t('notice.close')} onPress={onClose} />
    </>
  );
}
