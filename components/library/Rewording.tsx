import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { briefly, wordDiff } from '../../lib/saved/word-diff.ts';
import type { Rewording as Words } from '../../lib/store/types.ts';
import { Changes } from '../overlay/Changes.tsx';
import { longDate } from '../page/language.ts';

interface RewordingProps { quote: string; lang: string | undefined; now: Words | undefined }

/** What was saved, and what stands in its place now. */
export function Rewording({ quote, lang, now }: RewordingProps): JSX.Element {
  const changes = useMemo(() => now && briefly(wordDiff(quote, now.words)), [quote, now?.words]);
  if (!now || !changes) return <p class="rewording small soft">{i18n.t('library.rewordingUnknown')}</p>;
  return (
    <div class="rewording">
      <p class="small soft">{i18n.t('library.rewording', [longDate(now.noticedAt)])}</p>
      <div lang={lang}><Changes changes={changes} /></div>
    </div>
  );
}
