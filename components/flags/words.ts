import { i18n } from '#i18n';
import type { DisagreementKind } from '../../data/schema.ts';
import type { Verdict } from '../../lib/store/types.ts';

export function verdictName(verdict: Verdict): string {
  switch (verdict) {
    case 'watch': return i18n.t('flags.verdict.watch');
    case 'confirmed': return i18n.t('flags.verdict.confirmed');
    case 'not-an-issue': return i18n.t('flags.verdict.notAnIssue');
  }
}

export function verdictHelp(verdict: Verdict): string {
  switch (verdict) {
    case 'watch': return i18n.t('flags.verdictHelp.watch');
    case 'confirmed': return i18n.t('flags.verdictHelp.confirmed');
    case 'not-an-issue': return i18n.t('flags.verdictHelp.notAnIssue');
  }
}

/** What each kind means, for the legend of the desk. */
export function kindHelp(kind: DisagreementKind): string {
  switch (kind) {
    case 'contradiction': return i18n.t('flags.kindHelp.contradiction');
    case 'tension': return i18n.t('flags.kindHelp.tension');
    case 'precision': return i18n.t('flags.kindHelp.precision');
    case 'superseded': return i18n.t('flags.kindHelp.superseded');
    case 'stale': return i18n.t('flags.kindHelp.stale');
    case 'against-record': return i18n.t('flags.kindHelp.againstRecord');
    case 'single-source': return i18n.t('flags.kindHelp.singleSource');
  }
}
