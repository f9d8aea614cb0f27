import type { HighlightFormProps } from '../toolbar/HighlightForm.tsx';
import type { Anchor, CardContent, CardSubject } from './door.ts';
import type { NoticeContent } from './Notice.tsx';

/** Note, tags and colour of a text that is to be saved, or of a highlight. Another `serial` is another form. */
export interface FormScene extends Omit<HighlightFormProps, 'actions'> { serial: number; anchor: Anchor }

/** Everything of ours that stands on the page. Nothing in it: no host element. */
export interface Scene {
  card: { subject: CardSubject; content: CardContent; pinned: boolean; entered: boolean; turn: number } | null;
  toolbar: { anchor: Anchor; busy: boolean; turn: number } | null;
  form: FormScene | null;
  notice: NoticeContent | null;
  /** For those who listen. `null`: no region stands; '': it stands, silent. */
  spoken: string | null;
}

export const EMPTY: Scene = { card: null, toolbar: null, form: null, notice: null, spoken: null };

export const isEmpty = ({ card, toolbar, form, notice, spoken }: Scene): boolean => !card && !toolbar && !form && !notice && spoken === null;

/** How the parts of the interface change what stands. */
export interface SceneControl {
  readonly scene: Scene;
  change(part: Partial<Scene>): void;
  /** With the focus on what the notice offers, for those who came by keyboard; it goes back when the notice goes. */
  notify(notice: Omit<NonNullable<Scene['notice']>, 'serial'>, focus?: boolean): void;
}
