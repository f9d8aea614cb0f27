import type { Dismissal } from './types.ts';

/** A dismissal as version 1 of database and files had it: for an entity on a site. */
export interface DismissalOfVersion1 { id: string; site: string; entity: string; updatedAt: number }

export const dismissalFromVersion1 = (old: DismissalOfVersion1): Dismissal => ({ ...old, scope: 'site' });
