import type { ComponentChildren, JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { failureText } from '../../lib/messages/failure-text.ts';
import { VERDICTS, type Flag, type Verdict } from '../../lib/store/types.ts';
import { verdictHelp, verdictName } from '../flags/words.ts';
import { GlyphIcon } from '../icons.tsx';
import type { CardActions } from './actions.ts';
import { useFlag } from './use-flag.ts';

interface FlaggingProps {
  disagreement: string;
  subject: string;
  flag: Flag | null;
  setFlag: CardActions['setFlag'];
  /** What stands beside the flag. */
  children: ComponentChildren;
}

/** The flag of a disagreement: closed it names the verdict, open it offers the three. The chosen one, pressed again, takes it back. */
export function Flagging({ disagreement, subject, flag, setFlag, children }: FlaggingProps): JSX.Element {
  const { verdict, failure, choose } = useFlag(disagreement, flag, setFlag);
  const [open, setOpen] = useState(false);
  const listId = useId();
  return (
    <>
      <div class="disagreement-head">
        {children}
        <button
          type="button" class="flag-button" aria-expanded={open} aria-controls={open ? listId : undefined} data-verdict={verdict ?? undefined}
          aria-label={`${verdict ? i18n.t('card.flagOn', [verdictName(verdict)]) : i18n.t('card.flag')} – ${subject}`}
          onClick={() => setOpen(!open)}
        ><GlyphIcon glyph="flag" size={14} />{verdict ? verdictName(verdict) : i18n.t('card.flag')}</button>
      </div>
      {open && (
        <div class="verdicts" id={listId} role="group" aria-label={i18n.t('card.flag')}>
          {VERDICTS.map((each) => <VerdictButton key={each} verdict={each} chosen={verdict === each} onChoose={choose} />)}
        </div>
      )}
      {flag?.note && <p class="flag-note"><span>{i18n.t('notice.note')}</span> {flag.note}</p>}
      {failure && <p class="not-kept" role="alert">{i18n.t('card.notKept')} {failureText({ code: failure })}</p>}
    </>
  );
}

interface VerdictButtonProps { verdict: Verdict; chosen: boolean; onChoose(verdict: Verdict | null): void }

const VerdictButton = ({ verdict, chosen, onChoose }: VerdictButtonProps): JSX.Element => (
  <button type="button" class="verdict" title={verdictHelp(verdict)} aria-pressed={chosen} onClick={() => onChoose(chosen ? null : verdict)}>
    {verdictName(verdict)}
  </button>
);
