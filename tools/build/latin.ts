import type { Plugin } from 'vite';

/**
 * Unicode's classes as the Latin alphabets have them. A browser compiles each pattern anew on every page, and one with `\p{L}` takes it up
 * to a millisecond: seven hundred ranges, where the pages we read use eight.
 */
const LATIN: Readonly<Record<string, string>> = {
  L: 'A-Za-zªºÀ-ÖØ-öø-ɏ',
  Lu: 'A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸ-ŹŻŽȘȚ',
  Ll: 'a-zß-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżžșț',
  M: '\u0300-\u036f',
  N: '0-9',
  Nd: '0-9',
  Pd: '\u2010-\u2015\u2212\\-',
};

/** Folding knows every alphabet, and asks for what is rare only. */
const READS_PAGES = /\/lib\/(?:detect|page)\/(?!fold\.ts)[^/]+\.ts$/;

/** A pattern, or a piece of one, with Latin classes. @param escape one backslash, or two where the pattern stands in a string */
export function latinized(pattern: string, escape: string): string {
  let inClass = false;
  let out = '';
  for (let i = 0; i < pattern.length;) {
    if (pattern.startsWith(escape, i)) {
      const [all, name] = /^p\{(\w+)\}/.exec(pattern.slice(i + escape.length)) ?? [];
      const units = name === undefined ? undefined : LATIN[name];
      if (all !== undefined && units === undefined) throw new Error(`no Latin class for \\p{${name}}`);
      out += units === undefined ? pattern.slice(i, i + escape.length + 1) : inClass ? units.replaceAll('\\', escape) : `[${units.replaceAll('\\', escape)}]`;
      i += escape.length + (all?.length ?? 1);
      continue;
    }
    if (pattern[i] === '[') inClass = true;
    if (pattern[i] === ']') inClass = false;
    out += pattern[i++];
  }
  return out;
}

interface Node { type: string; start: number; end: number; regex?: { pattern: string } }
interface Piece { start: number; end: number; escape: string }

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Regular expressions and the pieces of strings that make some. */
function piecesIn(node: Node): Piece[] {
  if (node.type === 'Literal') return [{ start: node.start, end: node.end, escape: node.regex ? '\\' : '\\\\' }];
  if (node.type === 'TemplateElement') return [{ start: node.start, end: node.end, escape: '\\\\' }];
  return Object.values(node).flat().filter(isNode).flatMap(piecesIn);
}

/** Gives the code that reads pages patterns that compile at once. */
export const latinClasses: Plugin = {
  name: 'second-source:latin-classes',
  enforce: 'post',
  transform(code, id) {
    if (!READS_PAGES.test(id) || !code.includes('p{')) return undefined;
    let out = '';
    let at = 0;
    const pieces = piecesIn(this.parse(code) as unknown as Node).toSorted((a, b) => a.start - b.start);
    for (const { start, end, escape } of pieces) {
      out += code.slice(at, start) + latinized(code.slice(start, end), escape);
      at = end;
    }
    return { code: out + code.slice(at), map: null };
  },
};
