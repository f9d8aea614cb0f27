import type { Dataset } from '../schema.ts';

/** The audit for programs. Every source has a `file`, every claim a `paragraph`; both are null for reference sources. */
export function toJson({ version, sources, claims, disagreements }: Dataset): string {
  return JSON.stringify({
    version,
    sources: sources.map(({ id, file, ...rest }) => ({ id, file: file ?? null, ...rest })),
    claims: claims.map(({ id, source, paragraph, subject, attribute, value, modality, ...rest }) =>
      ({ id, source, paragraph: paragraph ?? null, subject, attribute, value, modality, ...rest })),
    disagreements: disagreements.map(({ id, subject, attribute, kind, sides, explanation, ...rest }) =>
      ({ id, subject, attribute, kind, sides, explanation, ...rest })),
  }, null, 1);
}
