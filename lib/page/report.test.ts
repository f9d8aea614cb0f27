// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { reportMentions } from './report.ts';
import type { PageMention } from './types.ts';

const mention = (key: string): PageMention => ({
  key, start: 0, end: 0, surface: key, entity: 'e', salience: 'marked', drawn: true,
  reason: { alias: key, policy: 'unique', form: 'exact', evidence: { entities: [], words: [] }, score: 1 },
});

function rangeOver(from: [Node, number], to: [Node, number]): Range {
  const range = document.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  return range;
}

describe('the report of mentions', () => {
  it('counts from the beginning of the body, scripts and elements between included', () => {
    document.body.innerHTML = '<script>x=1</script><p>The <b>AI</b> Act</p>';
    const [first, second] = [document.querySelector('b')!.firstChild!, document.querySelector('p')!.lastChild!];
    const range = rangeOver([first, 0], [second, 4]);
    const [report] = reportMentions({ mentions: [mention('AI Act')], rangeOf: () => range }, document.body);
    expect(report).toMatchObject({ surface: 'AI Act', entity: 'e', drawn: true });
    expect(document.body.textContent!.slice(report!.start!, report!.end!)).toBe('AI Act');
  });

  it('has no offsets for text outside of the body and for text that is gone', () => {
    const outside = document.createElement('p');
    outside.textContent = 'STA';
    const ranges = [rangeOver([outside.firstChild!, 0], [outside.firstChild!, 3]), null];
    const reports = reportMentions({ mentions: [mention('a'), mention('b')], rangeOf: () => ranges.shift()! }, document.body);
    expect(reports.map(({ start, end }) => [start, end])).toEqual([[null, null], [null, null]]);
  });
});
