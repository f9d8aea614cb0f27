import { FORMS } from '../../data/lexicon/forms.ts';
import { annotateAtHand } from '../../lib/page/door.ts';
import { watchForNames, type Sighting } from '../../lib/page/sighting.ts';
import type { annotatePage } from '../../lib/page/index.ts';
import type { Ask } from './ask.ts';

type Annotate = typeof annotatePage;

export interface AnnotateLoader {
  /** The page was looked through and names nothing. */
  readonly isQuiet: boolean;
  /** Brings the code that reads pages: at once, or at the first sign of a name. It may never come. */
  whenWanted(atOnce: boolean): Promise<Annotate>;
  stop(): void;
}

export function annotateLoader(ask: Ask): AnnotateLoader {
  let sighting: Sighting | null = null;
  const sign = (): Promise<void> => new Promise((sighted) => {
    sighting = watchForNames(FORMS, () => {
      sighting = null;
      sighted();
    });
  });

  async function whenWanted(atOnce: boolean): Promise<Annotate> {
    sighting?.stop();
    sighting = null;
    if (!annotateAtHand() && !atOnce) await sign();
    if (!annotateAtHand()) await ask('annotate.load', {});
    return annotateAtHand() ?? new Promise<never>(() => undefined);
  }
  return { get isQuiet() { return sighting?.isThrough ?? false; }, whenWanted, stop: () => sighting?.stop() };
}
