import type { ExportedFile } from '../../lib/exchange/out/types.ts';

/** ms until the address of a download may be freed: browsers read it shortly after the click. */
const FREE_AFTER = 60_000;

/** Downloads a file under its name. */
export const saveAsFile = ({ name, type, text }: ExportedFile): void => saveBlob(name, new Blob([text], { type }));

export function saveBlob(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), FREE_AFTER);
}
