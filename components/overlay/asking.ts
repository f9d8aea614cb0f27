import { i18n } from '#i18n';
import { pageAddress } from '../../lib/address/here.ts';
import { spanOf } from '../../lib/anchor/offsets.ts';
import { confirmed, refused } from '../../lib/anchor/said.ts';
import { visibleText } from '../../lib/anchor/visible-text.ts';
import { makeAskingOrder } from '../../lib/saved/asking-order.ts';
import type { SavedMarks, Standing } from '../../lib/saved/paint.ts';
import { IN_NOTICE, shortened } from '../../lib/saved/shortened.ts';
import { bringIntoView } from './arriving.ts';
import type { OverlayHost } from './door.ts';
import type { Saving } from './saving.ts';
import type { SceneControl } from './scene.ts';

export interface Asking {
  /** Some places are only guesses: the reader is asked about one after the other once the page rests. */
  soon(): void;
  /** The reader came for this guess, and is asked now. */
  now(guess: Standing): void;
  stop(): void;
}

/** ms a page is given to come to rest before the reader is asked about it. */
const REST = 3_000;
/** ms a reader is given for what an answer did, before the next question takes its place. */
const AFTER_ANSWER = 5_000;

/** What a click on does something of its own. */
const ACTIVE = 'a[href], button, input, select, textarea, label, summary, video, audio, [role="button"], [role="link"]';

interface AskingParts {
  host: Pick<OverlayHost, 'mentionAt'>;
  control: SceneControl;
  marks: Pick<SavedMarks, 'at' | 'uncertain' | 'pointOut'>;
  edit: Saving['edit'];
  owns(target: EventTarget | null): boolean;
  /** The pointer or the keyboard is on the notice that stands. */
  isHeld(): boolean;
  /** Shows highlights in one place, with what has changed in them. */
  open(standing: readonly Standing[]): void;
}

/** "Is it this one?" for a guess, by itself until a question goes unanswered, and whenever it is clicked; a click on a highlight opens it. */
export function makeAsking({ host, control, marks, edit, owns, isHeld, open }: AskingParts): Asking {
  const stopping = new AbortController();
  const order = makeAskingOrder();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What the last answer did, as it is told. */
  let confirmation: SceneControl['scene']['notice'] = null;

  function soon(after = REST): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      const { notice, form } = control.scene;
      if (form || (notice && notice !== confirmation) || isHeld()) return soon();
      const guesses = marks.uncertain();
      const next = order.next(guesses.map(({ saved }) => saved.id), pageAddress());
      if (next !== null) ask(guesses.find(({ saved }) => saved.id === next)!);
    }, after);
  }

  function ask({ saved, range }: Standing): void {
    const quote = shortened(saved.selectors.quote.exact, IN_NOTICE);
    const { at, of } = order.asking(saved.id, marks.uncertain().map((guess) => guess.saved.id));
    control.notify({
      text: of > 1 ? i18n.t('saved.isItOf', [String(at), String(of), quote]) : i18n.t('saved.isIt', [quote]),
      dismissed: () => order.enough(pageAddress()),
      gone: () => marks.pointOut(null),
      choices: [
        { label: i18n.t('saved.show'), pick: () => bringIntoView(range) },
        { label: i18n.t('saved.yes'), pick: () => void answer({ saved, range, state: 'uncertain' }, true) },
        { label: i18n.t('saved.no'), pick: () => void answer({ saved, range, state: 'uncertain' }, false) },
      ],
    });
    marks.pointOut(range);
  }

  async function answer({ saved, range }: Standing, yes: boolean): Promise<void> {
    const visible = visibleText(document.body);
    const place = spanOf(range, visible);
    if (!place) return control.change({ notice: null });
    const selectors = (yes ? confirmed : refused)(saved.selectors, place, visible.text);
    if (!(await edit(saved.id, { selectors }, yes ? 'saved.confirmed' : 'saved.refused'))) return;
    confirmation = control.scene.notice;
    // One that was set before would ask while this can still be taken back.
    clearTimeout(timer);
    timer = undefined;
    soon(AFTER_ANSWER);
  }

  function clicked({ clientX, clientY, button, target }: MouseEvent): void {
    if (button !== 0 || owns(target) || document.getSelection()?.type === 'Range') return;
    const [top, ...below] = marks.at(clientX, clientY);
    if (!top) return;
    if (top.state === 'uncertain') return ask(top);
    if ((target as Element | null)?.closest?.(ACTIVE) || isOfMention(top, clientX, clientY)) return;
    open([top, ...below.filter(({ state }) => state !== 'uncertain')]);
  }

  /** A name inside a longer highlight opens its card; one that is all that was saved opens the highlight. */
  function isOfMention({ range }: Standing, x: number, y: number): boolean {
    const mention = host.mentionAt(x, y);
    return mention !== null && mention.surface.replaceAll('\n', '').length < range.toString().length;
  }

  document.addEventListener('click', clicked, { capture: true, passive: true, signal: stopping.signal });
  return {
    soon: () => soon(),
    now: ask,
    stop() {
      stopping.abort();
      clearTimeout(timer);
    },
  };
}
