/**
 * For tests: the MUSTs of the W3C Web Annotation Data Model, sections 3 to 5, as a JSON schema. The model has many for fields that we do not
 * write; a field that is not named here fails, so that whoever begins to write one has to say here what the model asks of it.
 */
import { ANNO_CONTEXT, RECORD } from './web-annotation.ts';

/** RFC 3986: its signs and whole percent codes, brackets only around an IPv6 host, one hash. */
const uri = { type: 'string', pattern: "^[a-zA-Z][a-zA-Z0-9+.-]*:(//([\\w.~!$&'()*+,;=:@-]|%[\\dA-Fa-f]{2})*(\\[[\\dA-Fa-f:.]+\\](:\\d*)?)?(?=[/?#]|$))?([\\w.~!$&'()*+,;=:@/?-]|%[\\dA-Fa-f]{2})*(#([\\w.~!$&'()*+,;=:@/?-]|%[\\dA-Fa-f]{2})*)?$" };
/** A moment in UTC, `Z` and nothing else. */
const moment = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$' };
const offset = { type: 'integer', minimum: 0 };
const purposes = ['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting', 'identifying', 'linking', 'moderating', 'questioning', 'replying', 'tagging'];
const oneOrMany = (schema: object) => ({ anyOf: [schema, { type: 'array', minItems: 1, items: schema }] });
const typed = (type: string, properties: object, required: string[]) => ({ type: 'object', additionalProperties: false, properties: { type: { const: type }, ...properties }, required: ['type', ...required] });

const selector = {
  oneOf: [
    typed('TextQuoteSelector', { exact: { type: 'string' }, prefix: { type: 'string' }, suffix: { type: 'string' } }, ['exact']),
    typed('TextPositionSelector', { start: offset, end: offset }, ['start', 'end']),
  ],
};
const body = typed('TextualBody', { value: { type: 'string' }, purpose: oneOrMany({ enum: purposes }), format: { type: 'string' } }, ['value']);
const target = typed('SpecificResource', {
  source: uri, selector: oneOrMany(selector), state: oneOrMany(typed('TimeState', { sourceDate: moment }, ['sourceDate'])),
}, ['source']);
const context = {
  anyOf: [{ const: ANNO_CONTEXT }, { type: 'array', contains: { const: ANNO_CONTEXT }, minItems: 2 }],
};
const annotation = typed('Annotation', {
  id: uri, created: moment, modified: moment, motivation: oneOrMany({ enum: purposes }), body: oneOrMany(body), target: oneOrMany(target), [RECORD]: { type: 'object' },
}, ['id', 'target']);
const page = typed('AnnotationPage', {
  id: uri, partOf: uri, startIndex: offset, items: { type: 'array', minItems: 1, items: annotation },
}, ['id', 'items']);
const collection = typed('AnnotationCollection', { id: uri, label: { type: 'string' }, total: offset, first: page }, ['id']);
const whole = (schema: { properties: object; required: string[] }) =>
  ({ ...schema, properties: { ...schema.properties, '@context': context }, required: ['@context', ...schema.required] });

export const WEB_ANNOTATION = { oneOf: [whole(annotation), whole(collection)] };
