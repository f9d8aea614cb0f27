/** For tests: the MUSTs of the W3C Web Annotation Data Model, sections 3 and 5, as a JSON schema. */
import { ANNO_CONTEXT } from './web-annotation.ts';

const iri = { type: 'string', pattern: '^[a-zA-Z][a-zA-Z0-9+.-]*:[^\\s<>"{}|\\\\^`]+$' };
/** A moment in UTC, `Z` and nothing else. */
const moment = { type: 'string', pattern: '^-?\\d{4,}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$' };
const offset = { type: 'integer', minimum: 0 };
const purposes = ['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting', 'identifying', 'linking', 'moderating', 'questioning', 'replying', 'tagging'];
const oneOrMany = (schema: object) => ({ anyOf: [schema, { type: 'array', minItems: 1, items: schema }] });
const typed = (type: string, properties: object, required: string[]) => ({ type: 'object', properties: { type: { const: type }, ...properties }, required: ['type', ...required] });

const selector = {
  oneOf: [
    typed('TextQuoteSelector', { exact: { type: 'string' }, prefix: { type: 'string' }, suffix: { type: 'string' } }, ['exact']),
    typed('TextPositionSelector', { start: offset, end: offset }, ['start', 'end']),
  ],
};
const body = typed('TextualBody', { value: { type: 'string' }, purpose: oneOrMany({ enum: purposes }), format: { type: 'string' } }, ['value']);
const target = typed('SpecificResource', {
  source: iri, selector: oneOrMany(selector), state: oneOrMany(typed('TimeState', { sourceDate: moment }, ['sourceDate'])),
}, ['source']);
const context = {
  anyOf: [{ const: ANNO_CONTEXT }, { type: 'array', contains: { const: ANNO_CONTEXT }, minItems: 2 }],
};
const annotation = typed('Annotation', {
  id: iri, created: moment, modified: moment, motivation: oneOrMany({ enum: purposes }), body: oneOrMany(body), target: oneOrMany(target),
}, ['id', 'target']);
const page = typed('AnnotationPage', {
  id: iri, partOf: iri, startIndex: offset, items: { type: 'array', minItems: 1, items: annotation },
}, ['id', 'items']);
const collection = typed('AnnotationCollection', { id: iri, label: { type: 'string' }, total: offset, first: page }, ['id']);
const whole = (schema: { properties: object; required: string[] }) =>
  ({ ...schema, properties: { ...schema.properties, '@context': context }, required: ['@context', ...schema.required] });

export const WEB_ANNOTATION = { oneOf: [whole(annotation), whole(collection)] };
