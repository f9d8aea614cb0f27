/** ms until the address of a download may be freed: browsers read it shortly after the click. */
const FREE_AFTER = 60_000;

/** Downloads JSON under today's date and returns the file's name. */
export function saveAsFile(json: string, now: Date = new Date()): string {
  const name = `second-source-${now.toISOString().slice(0, 'yyyy-mm-dd'.length)}.json`;
  const url = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), FREE_AFTER);
  return name;
}
