import { describe, expect, it } from 'vitest';
import type { CardView } from '../../lib/card/types.ts';
import type { MentionReport } from '../../lib/messages/messages.ts';
import { printPage } from './print.ts';

const mention = (surface: string, entity: string, drawn = false): MentionReport => ({ start: 0, end: 1, surface, entity, drawn });
const source = { id: 's', short: 'Ein Bericht', title: '', date: '14. Februar 2026', place: 'Abs. 8' };
const card = (entity: string, over: Partial<CardView> = {}): CardView => ({
  entity, type: 'law', name: entity.toUpperCase(), kind: '', description: '', related: [], disagreements: [], singleSource: [], datasetVersion: '', ...over,
});
const disputed = card('call', {
  disagreements: [{
    id: 'x', kind: 'contradiction', kindLabel: 'Widerspruch', subject: 'CALL', attribute: 'Start', explanation: '', flag: null,
    sides: [{ value: 'Januar', said: [{ source, modality: 'geplant' }] }, { value: 'Ende 2026', said: [{ source, modality: 'geplant', by: 'eco' }] }],
  }],
});

function printed(mentions: MentionReport[], cards: CardView[] = []): string {
  const lines: string[] = [];
  const byEntity = new Map(cards.map((view) => [view.entity, view]));
  printPage({ name: 'a.html', title: ' Ein\n Titel ', mentions, cards: byEntity, screenshot: 'a.png', opened: mentions[0]?.surface ?? null }, (line) => lines.push(line));
  return lines.join('\n');
}

describe('what is printed of a page', () => {
  it('counts a form once, however its spaces are written, and says what is drawn', () => {
    const text = printed([mention('AI\u00A0Act', 'act', true), mention('AI Act', 'act'), mention('KI-Verordnung', 'act')], [card('act')]);
    expect(text).toContain('3 mentions of 1 entities, 1 drawn');
    expect(text).toMatch(/AI Act +act +2× +1 drawn/);
    expect(text).toMatch(/KI-Verordnung +act +1× +listed only/);
  });

  it('names a disagreement once, with its cards and each side with its source', () => {
    const text = printed([mention('Call', 'call', true)], [disputed, { ...disputed, entity: 'event', name: 'EVENT' }]);
    expect(text).toContain('Widerspruch · CALL: Start\n      in the card of CALL, EVENT');
    expect(text).toContain('– Januar: Ein Bericht, 14. Februar 2026, Abs. 8 (geplant)');
    expect(text).toContain('– Ende 2026: Ein Bericht, 14. Februar 2026, Abs. 8 (geplant, eco)');
    expect(text).toContain('Card open on "Call": a.png');
  });

  it('says so when there is nothing', () => {
    expect(printed([])).toMatch(/Ein Titel\n {2}0 mentions of 0 entities, 0 drawn\n {2}Nothing is drawn/);
  });
});
