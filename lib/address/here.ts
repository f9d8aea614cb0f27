/** A frame without an address of its own (`about:blank`, `srcdoc`) is part of the page that holds it. */
export const hasOwnAddress = ({ href }: Location = location): boolean => !href.startsWith('about:');

/** The address of the page this document is read as. Only frames of the page's own origin are read, so the page may be asked. */
export const pageAddress = (): string => (hasOwnAddress() ? location : top!.location).href;

/** Whether this is a frame without an address of its own, or with that of the page, which a blank frame takes on when a script writes it anew. */
export const isPart = (): boolean => self !== top && pageAddress().split('#')[0] === top!.location.href.split('#')[0];

/** Whether this is the page itself or a frame of its own origin; all others are other people's. */
export function isOfThePage(): boolean {
  try {
    return top!.document !== null;
  } catch {
    return false;
  }
}
