import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Result } from '../../lib/messages/messages.ts';
import { VERDICTS, type Flag, type Verdict } from '../../lib/store/types.ts';
import { NoteField } from '../library/NoteField.tsx';
import { dateAndTime } from '../page/language.ts';
import { verdictHelp, verdictName } from './words.ts';

export interface FlagActions {
  set(disagreement: string, verdict: Verdict, note?: string): Promise<Result<unknown>>;
  /** Takes the flag back, with its note: whoever does it offers the way back. */
  clear(flag: Flag): void;
}

interface FlagControlProps {
  disagreement: string;
  /** What it is about, for labels. */
  subject: string;
  flag: Flag | null;
  actions: FlagActions;
}

/** One of three verdicts, or none: pressing the chosen one again takes it back. A flag has a note on why. */
export function FlagControl({ disagreement, subject, flag, actions }: FlagControlProps): JSX.Element {
  const press = (verdict: Verdict): void => {
    if (flag?.verdict === verdict) actions.clear(flag);
    else void actions.set(disagreement, verdict);
  };
  return (
    <div class="flag">
      <div class="verdicts" role="group" aria-label={i18n.t('flags.verdictOn', [subject])}>
        {VERDICTS.map((verdict) => (
          <button
            key={verdict} type="button" class="verdict" data-verdict={verdict} title={verdictHelp(verdict)}
            aria-pressed={flag?.verdict === verdict} onClick={() => press(verdict)}
          >{verdictName(verdict)}</button>
        ))}
        {flag && <span class="soft">{i18n.t('flags.since', [dateAndTime(flag.updatedAt)])}</span>}
      </div>
      {flag && (
        <NoteField
          note={flag.note} label={i18n.t('flags.noteOn', [subject])} placeholder={i18n.t('flags.why')}
          onSave={(note) => actions.set(disagreement, flag.verdict, note)}
        />
      )}
    </div>
  );
}
