import type { ShowToast } from '../../components/page/toasts.ts';
import { failureText } from '../../lib/messages/failure-text.ts';
import type { Result } from '../../lib/messages/messages.ts';

/** The answer, after telling of a failure. */
export async function told<T>(answer: Promise<Result<T>>, show: ShowToast): Promise<Result<T>> {
  const result = await answer;
  if (!result.ok) {
    console.error(result.error.detail);
    show({ text: failureText(result.error), tone: 'failure' });
  }
  return result;
}
