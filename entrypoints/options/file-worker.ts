/** A thread of its own for the file that is to be read in: a large one takes many seconds, in which the page must not stand still. */
import { prepareFile } from '../../lib/exchange/in/prepare.ts';
import type { FileAnswer, FileQuestion } from './import-file.ts';

const tell = (answer: FileAnswer): void => postMessage(answer);

addEventListener('message', ({ data: { file, context } }: MessageEvent<FileQuestion>) => {
  void prepareFile(file, context, (done, total) => tell({ progress: { done, total } })).then((result) => tell({ result }));
});
