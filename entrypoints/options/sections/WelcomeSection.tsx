import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Welcome, type WelcomeChoice } from '../../../components/settings/Welcome.tsx';
import { NEWS_SITES } from '../../../lib/sites/news-sites.ts';
import { entityName } from '../dataset.ts';
import { entries } from '../desk.ts';
import { requestAll, requestNews } from '../use-access.ts';

/** Two sides fit next to each other and are understood at a glance. */
const exampleEntry = entries.find(({ view }) => view.kind === 'contradiction' && view.sides.length === 2) ?? entries[0];
const example = exampleEntry ? { entry: exampleEntry, entityName: entityName(exampleEntry.entity) } : null;

export function WelcomeSection(): JSX.Element {
  const [chosen, setChosen] = useState<WelcomeChoice | 'refused' | null>(null);
  const choose = (choice: WelcomeChoice): void => {
    if (choice === 'click') setChosen('click');
    else void (choice === 'all' ? requestAll() : requestNews()).then((given) => setChosen(given ? choice : 'refused'));
  };
  return <Welcome example={example} newsSites={NEWS_SITES.length} chosen={chosen} onChoose={choose} />;
}
