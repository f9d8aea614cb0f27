import { DISAGREEMENT_KINDS } from '../schema.ts';
import type { Dataset, Disagreement, Source } from '../schema.ts';
import { anchorOf, link } from './blocks.ts';
import type { Block, Text } from './blocks.ts';
import { disagreementBlocks } from './disagreements.ts';
import { entityBlocks } from './entities.ts';
import { lookupOf } from './lookup.ts';
import { sourceBlocks } from './sources.ts';

export const TITLE = 'Second Source: audit of the dataset';

function sourceRow(source: Source, dataset: Dataset): Text[] {
  const claims = dataset.claims.filter((claim) => claim.source === source.id);
  const kinds = (['news', 'heading', 'advertising', 'boilerplate'] as const).map((kind) => String(source.paragraphs.filter((p) => p.kind === kind).length));
  return [[link(source.title, anchorOf('source', source.id))], [source.kind], ...kinds.map((n) => [n]), [String(claims.length)], [String(claims.filter((c) => c.by).length)]];
}

const countOf = (dataset: Dataset, kind: Disagreement['kind']) => dataset.disagreements.filter((d) => d.kind === kind).length;

function overview(dataset: Dataset): Block[] {
  return [
    { heading: TITLE, level: 1, anchor: 'top' },
    { text: [`Version ${dataset.version}: ${dataset.sources.length} sources, ${dataset.entities.length} entities, ${dataset.claims.length} claims, ${dataset.disagreements.length} computed disagreements and badges. `,
      'Claims are in our own words; the tokens beside them stand literally in the paragraph.'] },
    { text: [link('Disagreements', 'disagreements'), ' · ', link('One source only', 'single-source'), ' · ', link('Entities', 'entities')] },
    { table: { head: ['Source', 'Kind', 'News', 'Headings', 'Advertising', 'Boilerplate', 'Claims', 'Quoted'], rows: dataset.sources.map((s) => sourceRow(s, dataset)) } },
    { table: { head: ['Kind of disagreement', 'Count'], rows: DISAGREEMENT_KINDS.map((kind) => [[kind], [String(countOf(dataset, kind))]]) } },
  ];
}

/** The whole audit, to be checked against the texts: disagreements, sources by paragraph, entities. */
export function reportBlocks(dataset: Dataset): Block[] {
  const lookup = lookupOf(dataset);
  return [...overview(dataset), ...disagreementBlocks(lookup), ...sourceBlocks(lookup), ...entityBlocks(lookup)];
}
