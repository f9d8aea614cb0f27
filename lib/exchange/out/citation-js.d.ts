/** The part of Citation.js that our tests read other formats with; it brings no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(input: string | object);
    data: (Record<string, unknown> & { title: string })[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
