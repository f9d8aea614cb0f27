import type { Value } from '../../schema.ts';
import type { z } from 'zod';
import type { ClaimSeed } from '../../schema.ts';
import { report } from '../context.ts';
import type { Context } from '../context.ts';
import { nearest } from '../nearest.ts';
import type { Path } from '../problem.ts';
import type { AttributeSeedOut, Located } from '../shape.ts';
import { checkDateValue } from './dates.ts';
import { known } from './known.ts';

type Claim = z.infer<typeof ClaimSeed>;
type Quantity = Extract<Value, { quantity: unknown }>['quantity'];

function checkQuantity(context: Context, at: Located<unknown>, path: Path, { unit, min, max }: Quantity): void {
  known(context, 'units', unit, at, [...path, 'unit']);
  if (min === undefined && max === undefined) report(context, at, path, 'the quantity has no number', 'Add `min:`, `max:` or both (equal for an exact number).');
  if (min !== undefined && max !== undefined && min > max) report(context, at, path, `min ${min} is above max ${max}`, 'Swap the two.');
}

function checkTerms(context: Context, at: Located<unknown>, path: Path, terms: readonly string[], attribute: AttributeSeedOut): void {
  terms.forEach((term, i) => {
    if (attribute.terms[term]) return;
    const guess = nearest(term, Object.keys(attribute.terms));
    report(context, at, [...path, i], `the attribute "${attribute.id}" has no term "${term}"`, `${guess ? `Did you mean "${guess}"? Otherwise add` : 'Add'} it in seeds/attributes/${attribute.id}.yaml.`);
  });
}

function checkOffice(context: Context, at: Located<unknown>, path: Path, office: string): void {
  if (!known(context, 'entities', office, at, path)) return;
  const type = context.entity.get(office)?.type;
  if (type && type !== 'office') report(context, at, path, `"${office}" is a ${type}, not an office`, 'Name an entity of type office.');
}

function checkParts(context: Context, at: Located<unknown>, path: Path, value: Value, attribute: AttributeSeedOut): void {
  if ('date' in value) checkDateValue(context, at, path, value);
  if ('quantity' in value) checkQuantity(context, at, [...path, 'quantity'], value.quantity);
  if ('entities' in value) value.entities.forEach((id, i) => known(context, 'entities', id, at, [...path, 'entities', i]));
  if ('terms' in value) checkTerms(context, at, [...path, 'terms'], value.terms, attribute);
  if ('title' in value) checkOffice(context, at, [...path, 'title', 'office'], value.title.office);
}

function checkValue(context: Context, at: Located<unknown>, path: Path, claim: Claim): void {
  const attribute = context.attribute.get(claim.attribute);
  if (!attribute) return;
  if (attribute.value in claim.value) checkParts(context, at, path, claim.value, attribute);
  else {
    report(context, at, path, `the attribute "${attribute.id}" takes a value of type "${attribute.value}", not "${Object.keys(claim.value)[0]}"`,
      `Write \`${attribute.value}:\`, or choose another attribute.`);
  }
}

export function checkClaim(context: Context, at: Located<unknown>, path: Path, claim: Claim): void {
  known(context, 'entities', claim.subject, at, [...path, 'subject']);
  known(context, 'attributes', claim.attribute, at, [...path, 'attribute']);
  if (claim.by) known(context, 'entities', claim.by, at, [...path, 'by']);
  checkValue(context, at, [...path, 'value'], claim);
}
