/** The same feed for every framework: its n-th state, and what the fixture of a framework leaves for the test. */
export interface Item { key: string; before: string; bold: string; after: string }

export function feedAt(n: number): Item[] {
  const items = [
    { key: 'act', before: `Stand ${n}: Der EU AI Act gilt.`, bold: '', after: '' },
    { key: 'minister', before: 'Karsten ', bold: 'Wildberger', after: ` spricht zum ${n}. Mal.` },
    ...(n % 3 === 0 ? [] : [{ key: 'lawzero', before: `LawZero meldet sich ${n} Mal.`, bold: '', after: '' }]),
    { key: 'cloud', before: n % 2 === 0 ? 'Nichts Neues.' : 'STACKIT wächst.', bold: '', after: '' },
  ];
  return n % 2 === 0 ? items : items.toReversed();
}

export interface Fixture {
  /** Shows the n-th state; done when the framework has written it to the page. */
  show(n: number): void | Promise<void>;
  unmount(): void;
}

export const leave = (fixture: Fixture): void => { (globalThis as { fixture?: Fixture }).fixture = fixture; };
