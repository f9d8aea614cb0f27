import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import type { DeskEntry } from '../flags/entry.ts';
import { KindBadge } from '../flags/KindBadge.tsx';
import { Sides } from '../flags/Sides.tsx';
import { routeHash } from '../page/route.ts';

export type WelcomeChoice = 'all' | 'news' | 'click';

interface WelcomeProps {
  /** A real disagreement of the dataset, with the name of its subject. */
  example: { entry: DeskEntry; entityName: string } | null;
  newsSites: number;
  /** Set once the reader has chosen; `refused` when the browser's question was answered with no. */
  chosen: WelcomeChoice | 'refused' | null;
  /** Asks the browser: called inside the click, before anything is awaited. */
  onChoose(choice: WelcomeChoice): void;
}

/** The first page a reader sees: what this does, one real example, one choice. */
export function Welcome({ example, newsSites, chosen, onChoose }: WelcomeProps): JSX.Element {
  return (
    <div class="welcome">
      <h1>{i18n.t('onboarding.title')}</h1>
      <ul class="promises">
        <li>{i18n.t('onboarding.line1')}</li>
        <li>{i18n.t('onboarding.line2')}</li>
        <li>{i18n.t('onboarding.line3')}</li>
      </ul>
      {example && <Example {...example} />}
      <h2>{i18n.t('onboarding.where')}</h2>
      <p class="soft">{i18n.t('onboarding.revocable')}</p>
      <ul class="plain welcome-choices">
        <Choice chosen={chosen === 'news'} title={i18n.t('onboarding.news', newsSites)} onChoose={() => onChoose('news')}>{i18n.t('onboarding.newsHelp')}</Choice>
        <Choice chosen={chosen === 'all'} title={i18n.t('onboarding.all')} onChoose={() => onChoose('all')}>{i18n.t('onboarding.allHelp')}</Choice>
        <Choice chosen={chosen === 'click'} title={i18n.t('onboarding.click')} onChoose={() => onChoose('click')}>{i18n.t('onboarding.clickHelp')}</Choice>
      </ul>
      <Outcome chosen={chosen} />
    </div>
  );
}

function Example({ entry, entityName }: { entry: DeskEntry; entityName: string }): JSX.Element {
  return (
    <figure class="example">
      <figcaption><span class="mark-sample">{entityName}</span> <KindBadge kind={entry.view.kind} label={entry.view.kindLabel} /></figcaption>
      <p class="example-attribute">{entry.view.attribute}</p>
      <Sides sides={entry.view.sides} />
    </figure>
  );
}

interface ChoiceProps { chosen: boolean; title: string; children: ComponentChildren; onChoose(): void }

function Choice({ chosen, title, children, onChoose }: ChoiceProps): JSX.Element {
  return (
    <li>
      <button type="button" class="welcome-choice" aria-pressed={chosen} onClick={onChoose}>
        <strong>{title}</strong>
        <span>{children}</span>
      </button>
    </li>
  );
}

function Outcome({ chosen }: { chosen: WelcomeProps['chosen'] }): JSX.Element {
  return (
    <div role="status">
      {chosen === 'refused' && <p class="notice">{i18n.t('onboarding.refused')}</p>}
      {chosen && chosen !== 'refused' && (
        <p class="notice notice-ok">
          {i18n.t(chosen === 'click' ? 'onboarding.doneClick' : 'onboarding.done')}{' '}
          <a href={routeHash('disagreements')}>{i18n.t('onboarding.look')}</a>
        </p>
      )}
    </div>
  );
}
