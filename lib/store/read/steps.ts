import { library } from '../database.ts';

/** Whether a step is kept under this name. */
export const isStep = async (step: string): Promise<boolean> => (await library.steps.where('step').equals(step).count()) > 0;

/** Whether there is a change to take back, and one to do again. */
export async function whatCanBeUndone(): Promise<{ undo: boolean; redo: boolean }> {
  const [standing, undone] = await Promise.all([library.steps.where('undoneAt').equals(0).count(), library.steps.where('undoneAt').above(0).count()]);
  return { undo: standing > 0, redo: undone > 0 };
}
