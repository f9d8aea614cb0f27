/** A run of words that stayed, went or came. */
export interface Change { kind: 'same' | 'removed' | 'added'; text: string }

/** Words on both sides compared one by one; of more, all between the common ends counts as exchanged. 4 MB of table. */
const MOST_WORDS = 1_000;

/** What became of a text, word by word; all that is `same` or `removed` is the old text, all that is `same` or `added` the new one. */
export function wordDiff(before: string, after: string): Change[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  let head = 0;
  while (head < old.length && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const [left, right] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)];
  return merged([
    { kind: 'same', text: old.slice(0, head).join('') },
    ...(left.length > MOST_WORDS || right.length > MOST_WORDS ? exchanged(left, right) : compared(left, right)),
    { kind: 'same', text: old.slice(old.length - tail).join('') },
  ]);
}

/** Characters shown on each side of a change. */
const AROUND = 80;

/** Long runs that stayed, cut to what stands next to a change; by whole words. */
export function briefly(changes: readonly Change[]): Change[] {
  return changes.map(({ kind, text }, at) => {
    const [head, tail] = [at === 0 ? '' : startOf(text), at === changes.length - 1 ? '' : endOf(text)];
    return kind !== 'same' || head.length + tail.length >= text.length - 1 ? { kind, text } : { kind, text: `${head}…${tail}` };
  });
}

const startOf = (text: string): string => (text.length <= AROUND ? text : text.slice(0, AROUND).replace(/\S*$/, ''));
const endOf = (text: string): string => (text.length <= AROUND ? text : text.slice(-AROUND).replace(/^\S*/, ''));

/** Each with the white space after it. */
const wordsOf = (text: string): string[] => text.match(/\s*\S+\s*|\s+/g) ?? [];

const exchanged = (old: readonly string[], now: readonly string[]): Change[] => [{ kind: 'removed', text: old.join('') }, { kind: 'added', text: now.join('') }];

/** By the longest common subsequence; `lengths[a][b]` is that of the rests from a and b on. */
function compared(old: readonly string[], now: readonly string[]): Change[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let a = old.length - 1; a >= 0; a--) {
    for (let b = now.length - 1; b >= 0; b--) {
      lengths[a]![b] = old[a] === now[b] ? lengths[a + 1]![b + 1]! + 1 : Math.max(lengths[a + 1]![b]!, lengths[a]![b + 1]!);
    }
  }
  const changes: Change[] = [];
  let [a, b] = [0, 0];
  while (a < old.length || b < now.length) {
    if (a < old.length && b < now.length && old[a] === now[b]) {
      changes.push({ kind: 'same', text: old[a++]! });
      b++;
    } else if (b >= now.length || (a < old.length && lengths[a + 1]![b]! >= lengths[a]![b + 1]!)) changes.push({ kind: 'removed', text: old[a++]! });
    else changes.push({ kind: 'added', text: now[b++]! });
  }
  return changes;
}

/** Neighbours of one kind are one; within a change what went stands before what came. */
function merged(changes: readonly Change[]): Change[] {
  const result: Change[] = [];
  for (const { kind, text } of changes) {
    if (text === '') continue;
    const last = result.at(-1);
    const before = result.at(-2);
    if (last?.kind === kind) last.text += text;
    else if (kind === 'removed' && last?.kind === 'added') {
      if (before?.kind === 'removed') before.text += text;
      else result.splice(-1, 0, { kind, text });
    } else result.push({ kind, text });
  }
  return result;
}
