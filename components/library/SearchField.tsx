import type { JSX } from 'preact';
import { i18n } from '#i18n';

interface SearchFieldProps {
  query: string;
  label: string;
  placeholder?: string;
  onQuery(query: string): void;
}

/** Search as you type. Escape empties it, as search fields do everywhere. */
export function SearchField({ query, label, placeholder, onQuery }: SearchFieldProps): JSX.Element {
  return (
    <div class="search" role="search">
      <input
        type="search" aria-label={label} placeholder={placeholder ?? label} value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onQuery('')}
      />
      {query && <button type="button" class="quiet" onClick={() => onQuery('')}>{i18n.t('library.clearSearch')}</button>}
    </div>
  );
}
