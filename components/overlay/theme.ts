/**
 * Light or dark is decided by the page around, not by the system: a reader's eyes have settled on the page, and a page that
 * follows the system has followed it already. Forced colours override both.
 */
export type Theme = 'light' | 'dark';

export interface Rgba { r: number; g: number; b: number; a: number }

/** Chromium and Firefox compute `rgb()`/`rgba()`; wide-gamut colours come as `color(srgb …)` with parts from 0 to 1. */
export function parseColor(text: string): Rgba | null {
  const parts = text.match(/[\d.]+(?:e-?\d+)?/g)?.map(Number);
  const scale = text.startsWith('rgb') ? 1 : text.startsWith('color(srgb') ? 255 : 0;
  if (!scale || !parts || parts.length < 3) return null;
  const [r = 0, g = 0, b = 0, a = 1] = parts;
  return { r: r * scale, g: g * scale, b: b * scale, a };
}

/** WCAG relative luminance. */
export function luminance({ r, g, b }: Rgba): number {
  const linear = [r, g, b].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!;
}

/** Below this luminance white text contrasts better than black: (L + 0.05)² = 1.05 × 0.05. */
const DARK_BELOW = 0.179;
/** More transparent than this, what lies behind decides. */
const SOLID = 0.5;

/** Fractions of the view at which the page is probed: one box of another colour must not outvote the page. */
const PROBES = [[0.5, 0.5], [0.25, 0.3], [0.75, 0.3], [0.25, 0.75], [0.75, 0.75]] as const;

/** What the page looks like around its middle. `skip` is our own host. */
export function themeOf(document: Document, skip?: Element | null): Theme {
  const view = document.defaultView!;
  const votes = PROBES.map(([x, y]) => {
    const element = document.elementsFromPoint(x * view.innerWidth, y * view.innerHeight).find((found) => found !== skip);
    return isDark(element ?? document.body, view);
  });
  return votes.filter(Boolean).length * 2 > votes.length ? 'dark' : 'light';
}

function isDark(start: Element | null, view: Window): boolean {
  for (let element = start; element; element = element.parentElement) {
    const dark = isPaintedDark(element, view);
    if (dark !== null) return dark;
  }
  // Below a short body the root stands alone, and what the body is painted in covers the whole canvas.
  return isPaintedDark(view.document.body, view) ?? isDarkCanvas(view);
}

/** Null for what lets the ground behind show. */
function isPaintedDark(element: Element, view: Window): boolean | null {
  const color = parseColor(view.getComputedStyle(element).backgroundColor);
  return color && color.a >= SOLID ? luminance(color) < DARK_BELOW : null;
}

/** Without any background the browser paints the canvas, dark only for a page that says it can be. */
function isDarkCanvas(view: Window): boolean {
  const scheme = view.getComputedStyle(view.document.documentElement).colorScheme;
  if (!scheme.includes('dark')) return false;
  return !scheme.includes('light') || view.matchMedia('(prefers-color-scheme: dark)').matches;
}
