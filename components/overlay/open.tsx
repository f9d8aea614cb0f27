import { i18n } from '#i18n';
import { isPart, pageAddress } from '../../lib/address/here.ts';
import { savableSelection } from '../../lib/draft/selection.ts';
import { sentenceAround } from '../../lib/draft/sentence.ts';
import { changedOn } from '../../lib/saved/changed.ts';
import { paintSaved } from '../../lib/saved/paint.ts';
import { reportStates } from '../../lib/saved/report-states.ts';
import { isWhereSaved } from '../../lib/saved/where-saved.ts';
import { makeArriving } from './arriving.ts';
import { makeAsking } from './asking.ts';
import { cardActions } from './card-actions.ts';
import type { Overlay, OverlayHost, Stop } from './door.ts';
import { giveFocusBack } from './focus.ts';
import { makeForm } from './form.ts';
import { makeLeading } from './leading.ts';
import { OverlayView } from './OverlayView.tsx';
import { makeSaving } from './saving.ts';
import { EMPTY, isEmpty, type Scene, type SceneControl } from './scene.ts';
import { makeStage } from './stage.ts';

/** ms between a live region's coming and its text: screen readers speak changes of a region they know. */
const BEFORE_SPEECH = 120;
/** ms a spoken text stays. */
const AFTER_SPEECH = 4_000;

/** The interface on a page. It shows what it is told to and tells what is done in it; when and why is the content script's. */
export function openOverlay(host: OverlayHost, css: string): Overlay {
  const stage = makeStage(document, css);
  const report = reportStates((states) => void host.send('highlight.anchored', { url: pageAddress(), states }));
  const marks = paintSaved(CSS.highlights, {
    guesses: () => !isPart(),
    onState(saved, anchoring) {
      report(saved, anchoring);
      if (anchoring.state === 'uncertain') asking.soon();
      arriving.look();
    },
  });
  let scene: Scene = EMPTY;
  let returnTo: Element | null = null;
  let noticeReturnTo: Element | null = null;
  let speech: ReturnType<typeof setTimeout> | undefined;
  let serial = 0;

  const control: SceneControl = {
    get scene() { return scene; },
    change(part) {
      const leaves = part.notice === null && stage.find('.notice')?.contains(stage.focused());
      const { notice } = scene;
      scene = { ...scene, ...part };
      if (notice !== scene.notice) notice?.gone?.();
      draw();
      if (leaves) giveFocusBack(noticeReturnTo);
    },
    notify(notice, focus = false) {
      control.change({ notice: { ...notice, serial: ++serial } });
      if (!focus) return;
      noticeReturnTo = stage.focused();
      stage.find('.notice-action')?.focus({ preventScroll: true });
    },
  };

  function draw(): void {
    if (isEmpty(scene)) return stage.clear();
    try {
      stage.draw(view(), besideOf(scene));
    } catch (error) {
      // Rather nothing than half a card: a script left behind by an update has no words any more.
      scene = EMPTY;
      stage.clear();
      console.warn(error);
    }
  }
  const saving = makeSaving(host, control, marks, (found) => form.openSaved([found]));
  const form = makeForm({ host, control, marks, saving, focused: stage.focused, find: stage.find, owns: stage.owns });
  const asking = makeAsking({
    host, control, marks, edit: saving.edit, owns: stage.owns, open: form.openSaved,
    isHeld: () => stage.find('.notice')?.matches(':hover, :focus-within') ?? false,
  });
  const leading = makeLeading({ control, marks, ask: asking.now, open: form.openSaved });
  const here = () => ({ url: pageAddress(), isPart: isPart() });
  const arriving = makeArriving(marks, {
    arrived: (place) => { if (place.state === 'uncertain') asking.now(place); },
    missed: (lost) => { if (isWhereSaved(lost.saved, here())) leading.toLost(lost); },
  });
  const actions = cardActions(host, control, (range) => void saving.save(savableSelection(document) ?? sentenceAround(range, document.documentElement.lang)));

  const view = () => (
    <OverlayView
      scene={scene} actions={actions} tell={host.tell}
      onEntered={() => scene.card && !scene.card.entered && control.change({ card: { ...scene.card, entered: true } })}
      onSave={(color) => void saving.saveSelection(color)} onMore={openNew} form={form} onNoticeClosed={dismissNotice}
    />
  );

  function dismissNotice(): void {
    const { notice } = scene;
    control.change({ notice: null });
    notice?.dismissed?.();
  }

  /** Text that is saved already is opened, not saved again. */
  function openNew(): void {
    const range = savableSelection(document);
    const before = range && marks.over(range);
    if (before) form.openSaved([before]);
    else if (range) form.openNew(range);
  }

  function focusCard(): void {
    const card = stage.find('.card');
    const before = stage.focused();
    if (!card || card.contains(before)) return;
    returnTo = before;
    card.focus({ preventScroll: true });
  }

  function speak(text: string): void {
    clearTimeout(speech);
    control.change({ spoken: '' });
    speech = setTimeout(() => {
      control.change({ spoken: text });
      speech = setTimeout(() => control.change({ spoken: null }), AFTER_SPEECH);
    }, BEFORE_SPEECH);
  }

  return {
    showCard(subject, content, focus) {
      control.change({ card: { subject, content, pinned: false, entered: focus, turn: 0 } });
      if (focus) focusCard();
    },
    fillCard(token, content) {
      if (scene.card?.subject.token === token) control.change({ card: { ...scene.card, content, turn: scene.card.turn + 1 } });
    },
    focusCard,
    hideCard(focusBack) {
      control.change({ card: null });
      if (focusBack) giveFocusBack(returnTo);
      returnTo = null;
    },
    placeCard: () => { if (scene.card) control.change({ card: { ...scene.card, turn: scene.card.turn + 1 } }); },
    pinCard: (pinned) => { if (scene.card) control.change({ card: { ...scene.card, pinned } }); },
    say: (stop) => speak(stop ? spoken(stop) : i18n.t('card.noMentions')),
    offerSave: saving.offer,
    escape() {
      if (!scene.form) return false;
      form.back();
      return true;
    },
    save: (range) => (range ? void saving.save(range) : control.notify({ text: i18n.t('toolbar.nothing') })),
    paintSaved: marks.set,
    arriveAt: arriving.at,
    lead: leading.to,
    changed: () => (document.readyState === 'complete' ? changedOn(marks.looked(), here()) : []),
    owns: stage.owns,
    stop() {
      clearTimeout(speech);
      arriving.stop();
      asking.stop();
      form.stop();
      marks.stop();
      scene = EMPTY;
      stage.clear();
    },
  };
}

const besideOf = ({ card, form, toolbar }: Scene): Node | null => (card?.subject.anchor ?? form?.anchor ?? toolbar?.anchor)?.range()?.startContainer ?? null;

function spoken({ name, disagreements, position, total }: Stop): string {
  if (disagreements === 0) return i18n.t('card.position', [name, String(position), String(total)]);
  return i18n.t('card.positionDisputed', disagreements, [String(disagreements), name, String(position), String(total)]);
}
