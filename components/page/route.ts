/** Addresses inside the options page: `#<section>` or `#<section>/<id>`, each with an optional `?query`. */
export const SECTIONS = ['library', 'disagreements', 'entities', 'sources', 'settings', 'data', 'about'] as const;
export type NavSection = (typeof SECTIONS)[number];
export type Section = NavSection | 'trash' | 'entity' | 'disagreement' | 'welcome';

export interface Route {
  section: Section;
  id?: string;
  query: URLSearchParams;
}

const ALL: ReadonlySet<string> = new Set([...SECTIONS, 'trash', 'entity', 'disagreement', 'welcome']);
const PARENTS: Partial<Record<Section, NavSection>> = { trash: 'library', entity: 'entities', disagreement: 'disagreements' };

/** An unknown address leads to the library: an old link must not end on an empty page. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const [section = '', ...rest] = path.split('/');
  const id = rest.length > 0 ? decode(rest.join('/')) : undefined;
  return { section: (ALL.has(section) ? section : 'library') as Section, id, query: new URLSearchParams(query) };
}

export function routeHash(section: Section, id?: string, query: Record<string, string> = {}): string {
  const filled = Object.entries(query).filter(([, value]) => value !== '');
  const search = new URLSearchParams(filled).toString();
  return `#${section}${id ? `/${encodeURIComponent(id)}` : ''}${search ? `?${search}` : ''}`;
}

/** The entry of the navigation under which a section stands; none for the welcome page. */
export const navSectionOf = (section: Section): NavSection | undefined =>
  PARENTS[section] ?? SECTIONS.find((known) => known === section);

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
