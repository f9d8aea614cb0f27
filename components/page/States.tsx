import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import type { Live } from './live.ts';

export function Loading(): JSX.Element {
  return <p class="state" role="status">{i18n.t('options.loading')}</p>;
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

export function Failed({ title, detail }: { title: string; detail?: string }): JSX.Element {
  return (
    <div class="state state-failed" role="alert">
      <p class="state-title">{title}</p>
      {detail && <p class="soft">{detail}</p>}
    </div>
  );
}

/** Shows a live read in each of its states, so that no section forgets one. */
export function WhenReady<T>({ live, children }: { live: Live<T>; children: (value: T) => ComponentChildren }): JSX.Element {
  if (live.state === 'loading') return <Loading />;
  if (live.state === 'failed') return <Failed title={i18n.t('options.readFailed')} detail={i18n.t('options.readFailedHelp')} />;
  return <>{children(live.value)}</>;
}
