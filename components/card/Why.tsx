import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { AliasPolicy } from '../../data/schema.ts';
import type { Reason } from '../../lib/detect/types.ts';
import type { PageMention } from '../../lib/page/types.ts';
import type { CardActions } from './actions.ts';

/** Why a mention is marked, in words. */
export function Why({ mention, namesOf }: { mention: PageMention; namesOf: CardActions['namesOf'] }): JSX.Element {
  const { surface, reason } = mention;
  const { entities, words } = reason.evidence;
  const names = useNames(entities.filter((entity) => entity !== mention.entity), namesOf);
  return (
    <ul>
      <li>{originText(surface, reason)}. {policyText(reason.policy)}.</li>
      {names.length > 0 && <li>{i18n.t('card.besides', [shortened(names)])}</li>}
      {words.length > 0 && <li>{i18n.t('card.words', [words.join(', ')])}</li>}
      <li>{i18n.t('card.score', [String(Math.round(reason.score * 100))])}</li>
    </ul>
  );
}

/** Names that are told one by one: enough to judge by, without burying the card. */
const TOLD = 4;

function shortened(names: readonly string[]): string {
  const told = names.slice(0, TOLD).join(', ');
  const more = names.length - TOLD;
  return more > 0 ? i18n.t('card.besidesMore', more, [String(more), told]) : told;
}

function useNames(entities: readonly string[], namesOf: CardActions['namesOf']): string[] {
  const [names, setNames] = useState<string[]>([]);
  useEffect(() => {
    let wanted = true;
    if (entities.length > 0) void namesOf(entities).then((found) => wanted && setNames(found));
    return () => { wanted = false; };
  }, [entities.join(' ')]);
  return names;
}

function originText(surface: string, { alias, form }: Reason): string {
  const change = formText(form);
  return change ? `${i18n.t('card.whyForm', [surface, alias])} (${change})` : i18n.t('card.whyName', [surface]);
}

function formText(form: Reason['form']): string | null {
  switch (form) {
    case 'exact': return null;
    case 'case': return i18n.t('card.form.case');
    case 'inflected': return i18n.t('card.form.inflected');
    case 'compound': return i18n.t('card.form.compound');
    case 'spelling': return i18n.t('card.form.spelling');
  }
}

function policyText(policy: AliasPolicy): string {
  switch (policy) {
    case 'unique': return i18n.t('card.policy.unique');
    case 'exact-case': return i18n.t('card.policy.exactCase');
    case 'after-full-name': return i18n.t('card.policy.afterFullName');
    case 'context':
    case 'never-alone': return i18n.t('card.policy.context');
  }
}
