export const FORMAT = 'second-source-library';
/** Rises when a record gains or loses a field. Every version ever released stays readable. */
export const VERSION = 5;
