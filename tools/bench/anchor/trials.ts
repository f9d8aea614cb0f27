/** Every length class in every scenario, by our rule and by that of Hypothesis. */
import { random } from '../../../lib/random.ts';
import { CLASSES, drawFrom, isSamePlace, pageOf, pick, SCENARIOS, type Draw, type Outcome, type Quoted, type ScenarioName, type Trial } from '../../../lib/anchor/trials.ts';
import { likeHypothesis, textContentOf } from './hypothesis.ts';
import { find, keep, type Kept } from './ours.ts';
import type { ReadPage } from './pages.ts';

export const IN_SCRIPT = 'text repeated in a script';
export type Row = ScenarioName | typeof IN_SCRIPT;
export type Tally = Record<Outcome, number>;
export interface Figures { ours: Tally; hypothesis: Tally }
/** By scenario and class. */
export type Results = Map<Row, Map<string, Figures>>;
/** One trial that went wrong, for those who tune. */
export interface Slip { row: Row; class: string; trial: Trial; kept: Kept; outcome: Outcome; found: string }

export interface Plan { pages: readonly ReadPage[]; quotes: number; seed: number; compare: boolean; onSlip?(slip: Slip): void }

export function runTrials({ pages, quotes, seed, compare, onSlip }: Plan): Results {
  const results: Results = new Map();
  const next = random(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  const texts = pages.map(({ text }) => text);
  const draw = drawFrom(texts, below);
  for (const group of CLASSES) {
    for (let n = 0; n < quotes; n++) {
      const quoted = pick(texts, group, below);
      const plain = keep(quoted);
      for (const [row, trial] of trialsOf(quoted, draw, pages)) {
        const kept = trial.saved === quoted ? plain : keep(trial.saved);
        const figures = entry(results, row, group[0]);
        const [outcome, found] = ours(kept, trial);
        figures.ours[outcome]++;
        if (outcome === 'wrong' || (trial.place && outcome !== 'right')) onSlip?.({ row, class: group[0], trial, kept, outcome, found });
        if (compare) figures.hypothesis[theirs(trial, row)]++;
      }
    }
  }
  return results;
}

function* trialsOf(quoted: Quoted, draw: Draw, pages: readonly ReadPage[]): Generator<[Row, Trial]> {
  for (const [name, scenario] of Object.entries(SCENARIOS)) yield [name as Row, scenario(quoted, draw)];
  const { scripted } = pages.find(({ text }) => text === pageOf(quoted))!;
  yield [IN_SCRIPT, { saved: quoted, text: scripted, place: { start: quoted.before.length, end: quoted.before.length + quoted.quote.length } }];
}

function ours(kept: Kept, { text, place }: Trial): [Outcome, string] {
  const verdict = find(kept, text);
  if (!verdict) return ['lost', ''];
  const words = text.slice(verdict.place.start, verdict.place.end);
  if (!verdict.sure) return ['uncertain', words];
  return [isSamePlace(verdict.place, place) ? 'right' : 'wrong', words];
}

function theirs({ saved, text, place }: Trial, row: Row): Outcome {
  const lead = row === IN_SCRIPT ? textContentOf(saved) : '';
  const found = likeHypothesis(saved, lead + text);
  if (!found) return 'lost';
  return isSamePlace({ start: found.start - lead.length, end: found.end - lead.length }, place) ? 'right' : 'wrong';
}

const none = (): Tally => ({ right: 0, wrong: 0, uncertain: 0, lost: 0 });

function entry(results: Results, row: Row, group: string): Figures {
  const groups = results.get(row) ?? new Map<string, Figures>();
  const figures = groups.get(group) ?? { ours: none(), hypothesis: none() };
  results.set(row, groups.set(group, figures));
  return figures;
}
