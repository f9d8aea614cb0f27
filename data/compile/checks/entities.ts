import { report } from '../context.ts';
import type { Context } from '../context.ts';
import type { EntitySeedOut, Located } from '../shape.ts';
import { checkDate } from './dates.ts';
import { known } from './known.ts';
import { checkRefs } from './refs.ts';

function checkSalience(context: Context, at: Located<EntitySeedOut>): void {
  const { type, salience, aliases } = at.seed;
  if ((type === 'place') !== (salience === 'never')) {
    report(context, at, ['salience'], `a ${type} cannot have salience "${salience}"`, 'Places are "never" marked, everything else is "marked" or "quiet".');
  }
  const usable = aliases.some((alias) => alias.policy !== 'never-alone');
  if (salience !== 'never' && !usable) {
    report(context, at, ['aliases'], 'no alias can ever be marked', 'Add an alias whose policy is not `never-alone`.');
  }
  if (aliases.length && aliases.every((alias) => alias.policy === 'after-full-name' || alias.policy === 'never-alone') && usable) {
    report(context, at, ['aliases'], 'aliases of policy `after-full-name` wait for a full name that is not there', 'Add the full name as an alias of policy `unique`, `exact-case` or `context`.');
  }
}

function checkEdition(context: Context, at: Located<EntitySeedOut>): void {
  const { type, edition } = at.seed;
  if (edition !== undefined && type !== 'event') report(context, at, ['edition'], `a ${type} has no editions`, 'Number events of a series only.');
}

function checkRelations(context: Context, at: Located<EntitySeedOut>): void {
  at.seed.relations.forEach((relation, i) => {
    const path = ['relations', i];
    known(context, 'relationTypes', relation.type, at, [...path, 'type']);
    known(context, 'entities', relation.target, at, [...path, 'target']);
    if (relation.target === at.seed.id) report(context, at, [...path, 'target'], 'an entity cannot be related to itself', 'Name the other entity.');
    if (relation.date) checkDate(context, at, [...path, 'date'], relation.date);
    checkRefs(context, at, [...path, 'refs'], relation.refs);
  });
}

export function checkEntities(context: Context): void {
  for (const at of context.seeds.entities) {
    checkSalience(context, at);
    checkEdition(context, at);
    if (at.seed.valid) checkDate(context, at, ['valid'], at.seed.valid);
    checkRelations(context, at);
  }
}
