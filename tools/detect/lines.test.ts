import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { LEXICON } from '../../data/lexicon/marked.ts';
import { Lexicon } from '../../lib/detect/lexicon.ts';
import { detectLines } from './lines.ts';

async function run(input: string): Promise<{ out: unknown[]; complaints: string[]; bad: number }> {
  const [out, complaints]: [string[], string[]] = [[], []];
  const bad = await detectLines(Readable.from([input]), new Lexicon(LEXICON), (line) => out.push(line), (text) => complaints.push(text));
  return { out: out.map((line) => JSON.parse(line) as unknown), complaints, bad };
}

describe('detection by JSON lines', () => {
  it('answers each line with its id and UTF-16 offsets', async () => {
    const { out, bad } = await run('{"id":"a","text":"🙂 Karsten Wildberger"}\n{"id":2,"text":"nichts","lang":"de"}\n');
    expect(out).toEqual([{ id: 'a', mentions: [{ start: 3, end: 21, surface: 'Karsten Wildberger', entity: 'karsten-wildberger' }] }, { id: 2, mentions: [] }]);
    expect(bad).toBe(0);
  });

  it('names bad lines, counts them and answers the rest', async () => {
    const { out, complaints, bad } = await run('{"id":1}\nnot json\n\n{"id":4,"text":"","lang":"xx"}');
    expect(out).toEqual([{ id: 4, mentions: [] }]);
    expect(complaints.map((text) => text.split(':')[0])).toEqual(['line 1', 'line 2']);
    expect(bad).toBe(2);
  });
});
