import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { CardView } from '../../lib/card/types.ts';
import type { MentionReport } from '../../lib/messages/messages.ts';
import { mentionsOf, type Asker, type Session } from '../browser/index.ts';
import { openOneCard } from './open-card.ts';
import type { Target } from './targets.ts';

/** What a reader would see on a page. */
export interface PageRead {
  name: string;
  title: string;
  mentions: MentionReport[];
  /** By entity. */
  cards: Map<string, CardView>;
  screenshot: string;
  /** The text under the pointer when the screenshot was taken; null when nothing is drawn. */
  opened: string | null;
}

export async function readPage(session: Session, asker: Asker, target: Target, index: number, folder: string): Promise<PageRead> {
  const page = await session.open(target.url);
  try {
    const mentions = await mentionsOf(asker, page);
    const cards = await cardsOf(asker, new Set(mentions.map(({ entity }) => entity)));
    const opened = await openOneCard(page, asker, inOrder(mentions, cards));
    const screenshot = join(folder, fileName(target, index));
    await page.screenshot({ path: screenshot });
    return { name: target.name, title: await page.title(), mentions, cards, screenshot: relative(process.cwd(), screenshot), opened };
  } finally {
    await closeQuietly(page);
  }
}

async function cardsOf(asker: Asker, entities: Set<string>): Promise<Map<string, CardView>> {
  const cards = new Map<string, CardView>();
  for (const entity of entities) {
    const answer = await asker.background('card.get', { entity });
    if (!answer.ok) throw new Error(`no card for ${entity}: ${answer.error.detail}`);
    cards.set(entity, answer.value);
  }
  return cards;
}

/** The drawn mentions, those with most disagreements first. */
function inOrder(mentions: MentionReport[], cards: Map<string, CardView>): MentionReport[] {
  const warnings = ({ entity }: MentionReport) => cards.get(entity)?.disagreements.length ?? 0;
  return mentions.filter(({ drawn }) => drawn).toSorted((a, b) => warnings(b) - warnings(a));
}

function fileName({ name }: Target, index: number): string {
  const stem = name.replace(/^https?:\/\//, '').replace(/\.x?html?$/i, '').split(/[\\/]/).filter(Boolean).slice(-2).join('-');
  return `${String(index + 1).padStart(2, '0')}-${stem.replaceAll(/[^\w.-]+/g, '_').slice(-60)}.png`;
}

async function closeQuietly(page: Page): Promise<void> {
  await page.close().catch(() => undefined);
}
