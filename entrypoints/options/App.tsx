import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { navSectionOf, type Route, type Section as SectionName } from '../../components/page/route.ts';
import { sectionTitle, Shell } from '../../components/page/Shell.tsx';
import { Toast } from '../../components/page/Toast.tsx';
import { useToast, type ShowToast } from '../../components/page/toasts.ts';
import { later } from './later.tsx';
import { LibrarySection } from './sections/LibrarySection.tsx';
import { historyOf } from './history.ts';
import { useRoute } from './use-route.ts';
import { useScroll } from './use-scroll.ts';

/** Where a change of the library can be seen to be taken back. */
const SHOWING_HIGHLIGHTS: ReadonlySet<SectionName> = new Set<SectionName>(['library', 'trash', 'entity']);

const AboutSection = later(() => import('./sections/AboutSection.tsx').then((file) => file.AboutSection));
const DataSection = later(() => import('./sections/DataSection.tsx').then((file) => file.DataSection));
const DeskSection = later(() => import('./sections/DeskSection.tsx').then((file) => file.DeskSection));
const DisagreementSection = later(() => import('./sections/DisagreementSection.tsx').then((file) => file.DisagreementSection));
const DossierSection = later(() => import('./sections/DossierSection.tsx').then((file) => file.DossierSection));
const EntitiesSection = later(() => import('./sections/EntitiesSection.tsx').then((file) => file.EntitiesSection));
const SettingsSection = later(() => import('./sections/SettingsSection.tsx').then((file) => file.SettingsSection));
const SourcesSection = later(() => import('./sections/SourcesSection.tsx').then((file) => file.SourcesSection));
const TrashSection = later(() => import('./sections/TrashSection.tsx').then((file) => file.TrashSection));
const WelcomeSection = later(() => import('./sections/WelcomeSection.tsx').then((file) => file.WelcomeSection));

export function App(): JSX.Element {
  const route = useRoute();
  const { toast, show, close } = useToast();
  const current = navSectionOf(route.section);
  useEffect(() => {
    document.title = current ? `${sectionTitle(current)} – ${i18n.t('extName')}` : i18n.t('extName');
  }, [current]);
  useScroll(route);
  const history = useMemo(() => historyOf(show), [show]);
  return (
    <>
      <Shell current={current}><Section route={route} show={show} /></Shell>
      <Toast toast={toast} onClose={close} history={SHOWING_HIGHLIGHTS.has(route.section) ? history : undefined} />
    </>
  );
}

function Section({ route, show }: { route: Route; show: ShowToast }): JSX.Element {
  const { section, id = '', query } = route;
  switch (section) {
    case 'library': return <LibrarySection query={query} show={show} />;
    case 'trash': return <TrashSection show={show} />;
    case 'disagreements': return <DeskSection query={query} show={show} />;
    case 'disagreement': return <DisagreementSection id={id} show={show} />;
    case 'entities': return <EntitiesSection query={query.get('q') ?? ''} />;
    case 'entity': return <DossierSection key={id} id={id} show={show} />;
    case 'sources': return <SourcesSection current={id} />;
    case 'settings': return <SettingsSection show={show} />;
    case 'data': return <DataSection show={show} />;
    case 'about': return <AboutSection />;
    case 'welcome': return <WelcomeSection />;
  }
}
