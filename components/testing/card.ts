/** For tests: a card with one of everything. */
import type { CardView, DisagreementView, SourceView } from '../../lib/card/types.ts';
import type { PageMention } from '../../lib/page/types.ts';

export const sourceOf = (id: string, place = '¶ 8'): SourceView =>
  ({ id, short: `Source ${id}`, title: `Title of ${id}`, publisher: 'Isarbote', date: '14 February 2026', place });

export const disagreementOf = (id: string, changes: Partial<DisagreementView> = {}): DisagreementView => ({
  id, kind: 'contradiction', kindLabel: 'Contradiction', subject: 'Joint call', attribute: `Start ${id}`, explanation: `Why ${id} does not fit`, flag: null,
  sides: [
    { value: `January (${id})`, said: [{ source: sourceOf('one'), modality: 'planned' }, { source: sourceOf('one', '¶ 12'), modality: 'planned' }] },
    { value: `December (${id})`, said: [{ source: sourceOf('two', '¶ 35'), modality: 'expected', by: 'Evan Solomon' }] },
  ],
  ...changes,
});

export const viewOf = (changes: Partial<CardView> = {}): CardView => ({
  entity: 'joint-call', type: 'agreement', name: 'Joint call', kind: 'Call for proposals', description: 'Money for research in two countries.',
  related: [{ relation: 'belongs to', entity: 'alliance', name: 'The Alliance', type: 'agreement', date: 'December 2025', source: sourceOf('one') }],
  disagreements: [disagreementOf('a')], singleSource: ['Budget'], datasetVersion: 'test', ...changes,
});

export const mentionOf = (changes: Partial<PageMention> = {}): PageMention => ({
  key: 'm1', drawn: true, start: 0, end: 10, surface: 'Joint Call', entity: 'joint-call', salience: 'marked',
  reason: { alias: 'joint call', policy: 'context', form: 'case', evidence: { entities: ['alliance'], words: ['minister'] }, score: 0.917 },
  ...changes,
});
