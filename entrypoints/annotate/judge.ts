import { isMuchText } from '../../lib/limits.ts';
import type { send } from '../../lib/messages/client.ts';
import { JUDGE } from '../../lib/page/door.ts';
import type { Judge } from '../../lib/page/judge.ts';
import type { Slices } from '../../lib/page/slices.ts';

/**
 * The background judges, whose code is warm and costs the page nothing. Where the page is too large to be sent again and again, or nobody
 * answers, the code for it comes into the page.
 */
export function judgeOf(ask: typeof send, slices: Slices, quiet: boolean): Judge {
  let here: Judge | null = null;

  async function judgeHere(): Promise<Judge | null> {
    if (!JUDGE.at(globalThis)) await ask('judge.load', {});
    return (here ??= JUDGE.at(globalThis)?.(slices, quiet) ?? null);
  }

  return async (reading) => {
    if (!here && !isMuchText(reading.texts)) {
      const answer = await ask('page.judge', { ...reading, quiet });
      if (answer.ok) return answer.value;
    }
    return (await judgeHere())?.(reading) ?? null;
  };
}
