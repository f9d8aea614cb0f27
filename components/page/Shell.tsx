import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import { routeHash, SECTIONS, type NavSection } from './route.ts';

export function sectionTitle(section: NavSection): string {
  switch (section) {
    case 'library': return i18n.t('options.nav.library');
    case 'disagreements': return i18n.t('options.nav.disagreements');
    case 'entities': return i18n.t('options.nav.entities');
    case 'sources': return i18n.t('options.nav.sources');
    case 'settings': return i18n.t('options.nav.settings');
    case 'data': return i18n.t('options.nav.data');
    case 'about': return i18n.t('options.nav.about');
  }
}

interface ShellProps {
  current: NavSection | undefined;
  children: ComponentChildren;
}

/** Name and navigation beside (narrow: above) the section that is open. */
export function Shell({ current, children }: ShellProps): JSX.Element {
  return (
    <div class="shell">
      <a class="skip" href="#main" onClick={focusMain}>{i18n.t('options.skip')}</a>
      <header class="shell-side">
        <p class="brand"><img src="/icon/48.png" alt="" width="28" height="28" />{i18n.t('extName')}</p>
        <nav aria-label={i18n.t('options.nav.label')}>
          <ul class="nav">
            {SECTIONS.map((section) => (
              <li key={section}>
                <a href={routeHash(section)} aria-current={section === current ? 'page' : undefined}>{sectionTitle(section)}</a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id="main" class="shell-main" tabIndex={-1}>{children}</main>
    </div>
  );
}

/** The address of the page is its route: the skip link must not replace it. */
function focusMain(event: Event): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
