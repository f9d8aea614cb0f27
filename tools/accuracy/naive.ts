import type { Entity } from '../../data/schema.ts';
import type { Found } from './score.ts';

const escape = (form: string): string => form.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** The plain way, for comparison: every alias as written, whole words, longest first, no policy and no evidence. */
export function naiveFinder(entities: readonly Entity[]): (text: string) => Found[] {
  const owner = new Map(
    entities
      .filter((entity) => entity.salience === 'marked')
      .flatMap((entity) => entity.aliases.filter((alias) => alias.policy !== 'never-alone').map((alias) => [alias.form, entity.id] as const)),
  );
  const forms = [...owner.keys()].toSorted((a, b) => b.length - a.length).map(escape);
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${forms.join('|')})(?![\p{L}\p{N}])`, 'gu');
  return (text) =>
    [...text.matchAll(pattern)].map(({ 0: surface, index }) => ({
      start: index, end: index + surface.length, surface, entity: owner.get(surface)!, policy: 'unique',
    }));
}
