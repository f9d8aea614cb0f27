import type { CardView, DisagreementView } from '../../lib/card/types.ts';
import type { MentionReport } from '../../lib/messages/messages.ts';
import type { PageRead } from './read.ts';

export function printPage(read: PageRead, say: (line: string) => void = console.log): void {
  const { mentions, cards } = read;
  const drawn = mentions.filter((mention) => mention.drawn).length;
  say(`\n${read.name}${read.title.trim() && `\n  ${oneLine(read.title)}`}`);
  say(`  ${mentions.length} mentions of ${cards.size} entities, ${drawn} drawn`);
  for (const line of mentionLines(mentions)) say(`    ${line}`);
  const warnings = warningLines([...cards.values()]);
  if (warnings.length > 0) say('  Sources disagree');
  for (const line of warnings) say(`    ${line}`);
  say(`  ${read.opened === null ? 'Nothing is drawn' : `Card open on "${read.opened}"`}: ${read.screenshot}`);
}

/** One line per entity and form: text, entity, how often, drawn or only listed. */
function mentionLines(mentions: MentionReport[]): string[] {
  const groups = Map.groupBy(mentions, ({ surface, entity }) => `${entity}\n${oneLine(surface)}`);
  const rows = [...groups.values()].map((group) => {
    const drawn = group.filter((mention) => mention.drawn).length;
    const { surface, entity } = group[0]!;
    return { text: oneLine(surface), entity, often: `${group.length}×`, state: drawn > 0 ? `${drawn} drawn` : 'listed only' };
  });
  const [text, entity] = [widest(rows.map((row) => row.text)), widest(rows.map((row) => row.entity))];
  return rows.map((row) => `${row.text.padEnd(text)}  ${row.entity.padEnd(entity)}  ${row.often.padStart(4)}  ${row.state}`);
}

const oneLine = (text: string): string => text.trim().replaceAll(/\s+/g, ' ');

/** No column is wider than this, in characters; longer texts push the rest of their line to the right. */
const WIDEST = 52;
const widest = (texts: string[]): number => Math.min(WIDEST, Math.max(0, ...texts.map((text) => text.length)));

/** Each disagreement once, with the names in whose cards it stands. */
function warningLines(cards: readonly CardView[]): string[] {
  const all = new Map(cards.flatMap(({ disagreements }) => disagreements.map((view) => [view.id, view] as const)));
  return [...all.values()].flatMap((view) => {
    const inCards = cards.filter(({ disagreements }) => disagreements.some(({ id }) => id === view.id)).map(({ name }) => name);
    return disagreementLines(view, inCards);
  });
}

function disagreementLines({ kindLabel, subject, attribute, sides }: DisagreementView, inCards: readonly string[]): string[] {
  const about = attribute.includes(subject) ? attribute : `${subject}: ${attribute}`;
  return [`${kindLabel} · ${about}`, `  in the card of ${inCards.join(', ')}`, ...sides.map((side) => `  – ${side.value}: ${side.said.map(saidBy).join('; ')}`)];
}

function saidBy({ source, modality, by }: DisagreementView['sides'][number]['said'][number]): string {
  return `${source.short}, ${source.date}, ${source.place} (${[modality, by].filter(Boolean).join(', ')})`;
}
