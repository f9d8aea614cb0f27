import type { Claim, Dataset, Source } from '../schema.ts';
import { stands } from './text.ts';
import type { SourceText } from './text.ts';

export interface Finding { source: string; claim?: string; message: string; remedy: string }
export interface SourceCount { source: string; file: string; paragraphs: number; claims: number; tokens: number; bare: number }
export interface Verification { findings: Finding[]; counts: SourceCount[] }

/** Looks up an original text by file name; null when the folder does not hold it. */
export type Texts = (file: string) => SourceText | null;

function checkText(source: Source, text: SourceText): Finding[] {
  const findings: Finding[] = [];
  if (text.sha256 !== source.sha256) {
    findings.push({ source: source.id, message: `${source.file} is another text: its SHA-256 is ${text.sha256}`, remedy: `Find the text with ${source.sha256}, or read the new one again and correct \`sha256\`.` });
  }
  if (text.paragraphs.length !== source.paragraphs.length) {
    findings.push({ source: source.id, message: `${source.file} has ${text.paragraphs.length} paragraphs, the seed lists ${source.paragraphs.length}`, remedy: 'List every non-empty line once.' });
  }
  return findings;
}

function checkClaim(claim: Claim, source: Source, text: SourceText): Finding[] {
  const n = claim.paragraph ?? 0;
  const paragraph = text.paragraphs[n - 1];
  const kind = source.paragraphs.find((p) => p.n === n)?.kind;
  const at = { source: source.id, claim: claim.id };
  if (paragraph === undefined) return [{ ...at, message: `there is no paragraph ${n}`, remedy: 'Count the non-empty lines from 1.' }];
  if (kind !== 'news' && kind !== 'heading') return [{ ...at, message: `paragraph ${n} is ${kind ?? 'not listed'}`, remedy: 'Take facts from news and headings only.' }];
  return claim.evidence.filter((token) => !stands(token, paragraph)).map((token) => ({
    ...at, message: `"${token}" does not stand in paragraph ${n}`, remedy: 'Copy the token letter by letter from that paragraph, or correct the paragraph.',
  }));
}

function verifySource(source: Source, claims: readonly Claim[], texts: Texts): { findings: Finding[]; count: SourceCount } {
  const file = source.file ?? '';
  const text = texts(file);
  const tokens = claims.reduce((sum, claim) => sum + claim.evidence.length, 0);
  const count = { source: source.id, file, paragraphs: source.paragraphs.length, claims: claims.length, tokens, bare: claims.filter((c) => !c.evidence.length).length };
  if (!text) return { count, findings: [{ source: source.id, message: `the folder holds no file ${file}`, remedy: 'Give the folder with the original texts, or correct `file`.' }] };
  return { count, findings: [...checkText(source, text), ...claims.flatMap((claim) => checkClaim(claim, source, text))] };
}

/** Proves every claim of a news source against its original text. Reference sources have sections and are not files. */
export function verify(dataset: Dataset, texts: Texts): Verification {
  const results = dataset.sources.filter((source) => source.kind === 'news')
    .map((source) => verifySource(source, dataset.claims.filter((claim) => claim.source === source.id), texts));
  return { findings: results.flatMap((r) => r.findings), counts: results.map((r) => r.count) };
}
