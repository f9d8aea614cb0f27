/** A news page with this in its article. */
export function article(body: string, lang = 'de'): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Ein Artikel</title></head><body><main><article>${body}</article></main></body></html>`;
}

/** Enough of the subject for every test: the alliance, its ministers, the quantum call. */
export const NEWS = `
<h1>Zwei Minister, eine Erklärung</h1>
<p>In München gründeten Evan Solomon und Karsten Wildberger die Sovereign Technology Alliance (STA).</p>
<p>Die gemeinsame Ausschreibung zu Quantentechnologien soll unter dem Dach der STA folgen.</p>
<p>Auch mit LawZero, der Organisation von Yoshua Bengio, wird gesprochen.</p>`;
