import { KIND_WORDS } from '../../lib/values/words.ts';
import type { Claim, Disagreement, LocalText, Side } from '../schema.ts';
import { anchorOf, code, joined, link, strong } from './blocks.ts';
import type { Block, Inline, Text } from './blocks.ts';
import type { Lookup } from './lookup.ts';

const isBadge = ({ kind }: Disagreement) => kind === 'single-source';
const kindOf = ({ kind, withinSource }: Disagreement) => `${KIND_WORDS.en[kind]}${withinSource ? ', within one source' : ''}`;

function said(side: Side, lookup: Lookup): Inline[] {
  const claims = side.claims.flatMap((id) => lookup.claim(id) ?? []);
  const bySource = Map.groupBy(claims, (claim) => claim.source);
  const places = (group: readonly Claim[]) => group.map((claim) => lookup.place(claim)).join(', ');
  return [...bySource].flatMap(([source, group], i): Inline[] => [i ? '; ' : '', lookup.sourceLink(source), ` ${places(group)}`]);
}

function tableRow(d: Disagreement, lookup: Lookup): Text[] {
  const sides = d.sides.flatMap((side, i): Inline[] => [i ? ' / ' : '', strong(side.label.en), ' ', ...said(side, lookup)]);
  return [[String(d.rank)], [kindOf(d)], [link(`${lookup.attribute(d.attribute)}`, anchorOf('disagreement', d.id)), ' – ', lookup.entityLink(d.subject)], sides];
}

const inThree = (text: LocalText, name: string): { text: Text }[] =>
  (['en', 'de', 'fr'] as const).map((language) => ({ text: [code(`${name} ${language}`), ' ', text[language]] }));

function detail(d: Disagreement, lookup: Lookup): Block[] {
  return [
    { heading: `${kindOf(d)}: ${lookup.attribute(d.attribute)}`, level: 3, anchor: anchorOf('disagreement', d.id) },
    { text: [code(d.id), ' about ', lookup.entityLink(d.subject), `, rank ${d.rank}`] },
    { list: d.sides.map((side) => ({ text: [strong(side.label.en), ' – ', ...said(side, lookup)], below: [joined(side.claims.map((id) => link(id, anchorOf('claim', id))))] })) },
    { list: [...inThree(d.explanation, 'text'), ...(d.note ? inThree(d.note, 'note') : [])] },
  ];
}

function badges(disagreements: readonly Disagreement[], lookup: Lookup): Block[] {
  const rows = disagreements.map((d): Text[] => [[lookup.entityLink(d.subject)], [lookup.attribute(d.attribute)], d.sides.flatMap((side, i): Inline[] => [i ? ' / ' : '', side.label.en]), said(d.sides[0]!, lookup)]);
  return [
    { heading: 'Said by one source only', level: 2, anchor: 'single-source' },
    { text: ['Quiet badges, not warnings.'] },
    { table: { head: ['Subject', 'Attribute', 'Value', 'Source'], rows } },
  ];
}

/** Every disagreement: an overview, each with its sides, and the badges. */
export function disagreementBlocks(lookup: Lookup): Block[] {
  const warnings = lookup.dataset.disagreements.filter((d) => !isBadge(d));
  return [
    { heading: 'Disagreements', level: 2, anchor: 'disagreements' },
    { table: { head: ['Rank', 'Kind', 'About', 'Sides'], rows: warnings.map((d) => tableRow(d, lookup)) } },
    ...warnings.flatMap((d) => detail(d, lookup)),
    ...badges(lookup.dataset.disagreements.filter(isBadge), lookup),
  ];
}
