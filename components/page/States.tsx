import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Live } from './live.ts';
import { routeHash } from './route.ts';

/** ms until waiting is remarkable: 100,000 highlights are read within a second. */
const LONG = 6_000;

/** Everything asked for is asked for again. What was typed is saved by its field when that goes. */
const openAnew = (): void => location.reload();

export function Loading(): JSX.Element {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="state" role="status">
      <p>{i18n.t('options.loading')}</p>
      {long && <p>{i18n.t('options.loadingLong')}</p>}
      {long && <button type="button" onClick={openAnew}>{i18n.t('options.retry')}</button>}
    </div>
  );
}

/** Nothing here yet: says why, and what to do about it. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }): JSX.Element {
  return (
    <div class="state">
      <p class="state-title">{title}</p>
      {children}
    </div>
  );
}

export function Failed({ title, detail, children }: { title: string; detail?: string; children?: ComponentChildren }): JSX.Element {
  return (
    <div class="state state-failed" role="alert">
      <p class="state-title">{title}</p>
      {detail && <p class="soft">{detail}</p>}
      {children && <div class="state-ways">{children}</div>}
    </div>
  );
}

const ReadFailed = (): JSX.Element => (
  <Failed title={i18n.t('options.readFailed')} detail={i18n.t('options.readFailedHelp')}>
    <button type="button" onClick={openAnew}>{i18n.t('options.retry')}</button>
    <a href={routeHash('data')}>{i18n.t('options.toBackups')}</a>
  </Failed>
);

/** Shows a live read in each of its states, so that no section forgets one. */
export function WhenReady<T>({ live, children }: { live: Live<T>; children: (value: T) => ComponentChildren }): JSX.Element {
  if (live.state === 'loading') return <Loading />;
  if (live.state === 'failed') return <ReadFailed />;
  return <>{children(live.value)}</>;
}
