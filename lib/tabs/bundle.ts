/** Paths in the built extension, as WXT names them. */
export const CONTENT_JS = '/content-scripts/content.js';
export const CONTENT_CSS = '/content-scripts/content.css';
export const ANNOTATE_JS = '/annotate.js';
export const JUDGE_JS = '/judge.js';
export const CARD_JS = '/card.js';
export const OPTIONS_PAGE = '/options.html';
