import { formatDate } from '../../lib/values/dates.ts';
import type { Claim, Source } from '../schema.ts';
import { anchorOf, code, strong } from './blocks.ts';
import type { Block, Text } from './blocks.ts';
import type { Lookup } from './lookup.ts';

type Entry = { text: Text; below?: Text[] };

const claimText = (claim: Claim, lookup: Lookup): Text =>
  [code(claim.id, anchorOf('claim', claim.id)), ' ', lookup.entityLink(claim.subject), ` · ${lookup.attribute(claim.attribute)}: `, ...lookup.claimValue(claim), ...(claim.comment ? [` – ${claim.comment}`] : [])];

function entries(source: Source, lookup: Lookup): Entry[] {
  const claims = lookup.dataset.claims.filter((claim) => claim.source === source.id);
  if (source.kind === 'reference') {
    return [...Map.groupBy(claims, (claim) => claim.section ?? '')].map(([section, group]) => ({ text: [strong(section)], below: group.map((claim) => claimText(claim, lookup)) }));
  }
  return source.paragraphs.map(({ n, kind }) => ({
    text: [strong(`¶ ${n}`), ` ${kind}`], below: claims.filter((claim) => claim.paragraph === n).map((claim) => claimText(claim, lookup)),
  }));
}

function facts(source: Source): Text {
  const date = `${formatDate({ date: source.date.value }, 'en')} (${source.date.known}: ${source.date.reason.en})`;
  return [source.kind, ` · ${source.language} · `, date, ...(source.publisher ? [` · ${source.publisher.name} (${source.publisher.known})`] : []),
    ...(source.file ? [' · ', code(source.file), ' ', code(`sha256 ${source.sha256}`)] : []), ...(source.copyOf ? [` · copy of ${source.copyOf}`] : [])];
}

/** Every source with its paragraphs, and what was read from each. */
export function sourceBlocks(lookup: Lookup): Block[] {
  return lookup.dataset.sources.flatMap((source): Block[] => [
    { heading: `Source: ${source.title}`, level: 2, anchor: anchorOf('source', source.id) },
    { text: [code(source.id), ' ', ...facts(source)] },
    { list: entries(source, lookup) },
  ]);
}
