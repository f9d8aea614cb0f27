/** In which order a reader is asked about guesses: each once, until the reader has enough of it. */
export interface AskingOrder {
  /** The guess to ask about next by ourselves. */
  next(guesses: readonly string[], page: string): string | null;
  /** A guess is being asked about: which one of how many. */
  asking(guess: string, guesses: readonly string[]): { at: number; of: number };
  /** The reader does not want to be asked on this page. */
  enough(page: string): void;
}

export function makeAskingOrder(): AskingOrder {
  const asked: string[] = [];
  /** A single-page application shows many pages in one document. */
  let enoughOn: string | null = null;
  return {
    next: (guesses, page) => (enoughOn === page ? null : (guesses.find((guess) => !asked.includes(guess)) ?? null)),
    asking(guess, guesses) {
      if (!asked.includes(guess)) asked.push(guess);
      return { at: asked.indexOf(guess) + 1, of: new Set([...asked, ...guesses]).size };
    },
    enough(page) { enoughOn = page; },
  };
}
