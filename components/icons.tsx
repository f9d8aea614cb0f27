import type { JSX } from 'preact';
import type { EntityType } from '../data/schema.ts';

/** Strokes in a box of 16 by 16. */
const TYPES: Record<EntityType, string> = {
  agreement: 'M3 2.5h7l3 3v8H3zM10 2.5v3h3M5.5 8h5M5 11.2c1-1.4 1.6 1 2.6 0s1.6.6 2.9-.2',
  concept: 'M8 1.8 14.2 8 8 14.2 1.8 8zM8 5.6v2.9M8 10.4v.2',
  event: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3M5.5 9.5h2',
  infrastructure: 'M2.5 2.5h11v4.5h-11zM2.5 9h11v4.5h-11zM5 4.8h.1M5 11.2h.1M8 4.8h3M8 11.2h3',
  law: 'M8 2v12M4.5 14h7M3 4.5h10M3 4.5l-1.7 4.7a1.9 1.9 0 0 0 3.4 0zM13 4.5l-1.7 4.7a1.9 1.9 0 0 0 3.4 0z',
  office: 'M2 6 8 2.2 14 6zM3.5 6v6M6.5 6v6M9.5 6v6M12.5 6v6M2 13.5h12',
  organisation: 'M3 13.5v-11h6v11M9 6h4v7.5M1.5 13.5h13M5 5h2M5 7.7h2M5 10.4h2M11 8.5h.1M11 11h.1',
  person: 'M8 2.2a2.9 2.9 0 1 1 0 5.8 2.9 2.9 0 0 1 0-5.8M2.5 13.8c.5-3 2.6-4.3 5.5-4.3s5 1.3 5.5 4.3',
  place: 'M8 14.2c-3-3.2-4.6-5.6-4.6-7.7a4.6 4.6 0 0 1 9.2 0c0 2.1-1.6 4.5-4.6 7.7M8 4.9a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2',
  product: 'M8 1.8 13.7 4.9v6.2L8 14.2l-5.7-3.1V4.9zM2.3 4.9 8 8l5.7-3.1M8 8v6.2',
};

const GLYPHS = {
  arrow: 'M3 8h10M9.5 4.5 13 8l-3.5 3.5',
  bookmark: 'M4 2.5h8v11l-4-3-4 3z',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  next: 'M6 3.5 10.5 8 6 12.5',
  note: 'M2.5 3h11v8H8.2L5 13.5V11H2.5zM5 6h6M5 8.3h4',
  flag: 'M3.5 14.5v-12M3.5 3c3-1.8 5 1.7 9 .2v6c-4 1.5-6-2-9-.2',
  pin: 'M5.5 2h5M6.3 2v4.5L4 9.5h8L9.7 6.5V2M8 9.5v5',
  previous: 'M10 3.5 5.5 8l4.5 4.5',
  redo: 'M10.5 3l3 3-3 3M13.5 6H6a3.5 3.5 0 0 0 0 7h4',
  single: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2M7 6l1.5-1v6',
  undo: 'M5.5 3 2.5 6l3 3M2.5 6H10a3.5 3.5 0 0 1 0 7H6',
  warning: 'M8 2.2 14.5 13.5h-13zM8 6.5v3.3M8 11.6v.2',
} as const;
export type Glyph = keyof typeof GLYPHS;

interface IconProps { d: string; size?: number }

const Icon = ({ d, size = 16 }: IconProps): JSX.Element => (
  <svg class="icon" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true"><path d={d} /></svg>
);

export const TypeIcon = ({ type, size }: { type: EntityType; size?: number }): JSX.Element => <Icon d={TYPES[type]} size={size} />;

export const GlyphIcon = ({ glyph, size }: { glyph: Glyph; size?: number }): JSX.Element => <Icon d={GLYPHS[glyph]} size={size} />;

interface IconButtonProps { glyph: Glyph; label: string; pressed?: boolean; disabled?: boolean; onPress(): void }

/** A button that shows a sign alone; its name is there for everyone else and on hover. */
export const IconButton = ({ glyph, label, pressed, disabled, onPress }: IconButtonProps): JSX.Element => (
  <button type="button" class="icon-button" title={label} aria-label={label} aria-pressed={pressed} disabled={disabled} onClick={onPress}>
    <GlyphIcon glyph={glyph} />
  </button>
);
