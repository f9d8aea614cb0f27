/**
 * W3C Web Annotations as JSON-LD (https://www.w3.org/TR/annotation-model/). Quote, place, note, tags and times stand in the model's own
 * terms; the rest of the record in one value of ours, so that nothing is lost on the way back.
 */
import type { Highlight } from '../../store/types.ts';
import { isoTime } from './times.ts';
import type { ExportInput } from './types.ts';

export const ANNO_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** The name of our own value; as JSON literal, it means nothing to other tools and cannot get in their way. */
export const RECORD = 'secondSource';
const CONTEXT = [ANNO_CONTEXT, { [RECORD]: { '@id': 'urn:second-source:record', '@type': '@json' } }];

export function asWebAnnotation({ highlights, title, now }: ExportInput): string {
  const [first, ...others] = highlights;
  const whole = first && others.length === 0 ? { '@context': CONTEXT, ...annotation(first) } : collection(highlights, title, now);
  return `${JSON.stringify(whole, null, 1)}\n`;
}

/** A page may not be empty, so an empty collection has none. */
function collection(highlights: readonly Highlight[], label: string, now: Date): object {
  const id = `urn:second-source:collection:${now.getTime()}`;
  const first = { id: `${id}:1`, type: 'AnnotationPage', partOf: id, startIndex: 0, items: highlights.map(annotation) };
  return { '@context': CONTEXT, id, type: 'AnnotationCollection', label, total: highlights.length, ...(highlights.length > 0 ? { first } : {}) };
}

export function annotation(highlight: Highlight): object {
  const body = bodies(highlight);
  return {
    id: annotationId(highlight.id),
    type: 'Annotation',
    // One, as the model recommends; what else it is for, each body says itself.
    motivation: highlight.note ? 'commenting' : 'highlighting',
    created: isoTime(highlight.createdAt),
    modified: isoTime(highlight.updatedAt),
    ...(body.length > 0 ? { body } : {}),
    target: target(highlight),
    [RECORD]: restOf(highlight),
  };
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
export const OWN_ID = 'urn:second-source:highlight:';

/** An IRI, as the model asks for. */
const annotationId = (id: string): string => (UUID.test(id) ? `urn:uuid:${id}` : OWN_ID + encodeURIComponent(id.toWellFormed()));

interface TextualBody { type: 'TextualBody'; purpose: 'commenting' | 'tagging'; value: string; format: 'text/plain' }

function bodies({ note, tags }: Highlight): TextualBody[] {
  const body = (purpose: TextualBody['purpose'], value: string): TextualBody => ({ type: 'TextualBody', purpose, value, format: 'text/plain' });
  return [...(note ? [body('commenting', note)] : []), ...tags.map((tag) => body('tagging', tag))];
}

/** Browsers leave signs in addresses that no URI may hold: brackets but around an IPv6 host, a percent sign or a second hash standing for itself. */
const NOT_IN_URI = /%(?![\da-f]{2})|[<>"{}|\\^`]|(?<!^[a-z]+:\/\/[^/?#]*)[[\]]|(?<=#.*)#/gi;

/** The model asks for IRIs, its own tests for URIs; a URI is both. */
export const uriOf = (url: string): string => (URL.parse(url)?.href ?? url).replaceAll(NOT_IN_URI, encodeURIComponent);

function target({ page, selectors, createdAt }: Highlight): object {
  const { quote, position } = selectors;
  return {
    type: 'SpecificResource',
    source: uriOf(page.url),
    selector: [quote, position],
    state: { type: 'TimeState', sourceDate: isoTime(createdAt) },
  };
}

/** All of the record that has no place in the model; fields yet to come included. */
function restOf({ note: _note, tags: _tags, createdAt: _created, updatedAt: _updated, selectors, ...rest }: Highlight): object {
  const { quote: _quote, position: _position, ...selectorsRest } = selectors;
  return { ...rest, selectors: selectorsRest };
}
