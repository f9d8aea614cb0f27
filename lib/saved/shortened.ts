/** Characters of a quote that are read out in a notice. */
export const IN_NOTICE = 90;

export const shortened = (quote: string, length: number): string => (quote.length <= length ? quote : `${quote.slice(0, length).trimEnd()}…`);
