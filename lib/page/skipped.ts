/** Their text is not prose, or not shown. */
export const SKIPPED = new Set([
  'SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'INPUT', 'SELECT', 'OPTION', 'DATALIST', 'BUTTON', 'CODE', 'PRE', 'KBD', 'SAMP', 'VAR', 'NAV',
  'IFRAME', 'OBJECT', 'SVG', 'MATH', 'CANVAS', 'AUDIO', 'VIDEO', 'HEAD', 'TITLE', 'METER', 'PROGRESS',
]);

/** Told by name alone, before anything is asked of styles. */
export const isSkippedName = (name: string): boolean => SKIPPED.has(name);
