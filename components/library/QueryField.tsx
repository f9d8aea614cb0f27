import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

interface QueryFieldProps {
  query: string;
  onQuery(query: string): void;
  /** The reader goes on from the field to the list. */
  onDown(): void;
}

/** The library's search. `/` comes to it from anywhere on the page, Escape empties it, the arrow down goes on to the list. */
export function QueryField({ query, onQuery, onDown }: QueryFieldProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const come = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener('keydown', come);
    return () => removeEventListener('keydown', come);
  }, []);
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onQuery('');
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    onDown();
  };
  return (
    <div class="search" role="search">
      <input
        ref={input} type="search" aria-label={i18n.t('library.search')} placeholder={i18n.t('library.search')} value={query} spellcheck={false}
        onInput={(event) => onQuery(event.currentTarget.value)} onKeyDown={press}
      />
      {query && <button type="button" class="quiet" onClick={() => onQuery('')}>{i18n.t('library.clearSearch')}</button>}
    </div>
  );
}

const isField = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.matches('input, textarea, select');
