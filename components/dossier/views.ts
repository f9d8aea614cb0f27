import type { EntityType } from '../../data/schema.ts';
import type { RelatedView, SourceView } from '../../lib/card/types.ts';

/** One claim for readers: what a source says, and where. */
export interface ClaimView {
  id: string;
  value: string;
  modality: string;
  by?: string;
  source: SourceView;
}

/** All claims about one attribute of an entity, earliest source first. */
export interface AttributeView { id: string; label: string; claims: ClaimView[] }

export interface EntityRow {
  id: string;
  name: string;
  type: EntityType;
  kind: string;
  claims: number;
  disagreements: number;
  /** All forms of its name, folded, for search. */
  search: string;
}

export interface DossierView {
  id: string;
  name: string;
  type: EntityType;
  kind: string;
  description: string;
  /** Other forms of the name. */
  names: string[];
  identifiers: { scheme: string; value: string; url?: string }[];
  related: RelatedView[];
  attributes: AttributeView[];
}

export interface SourceRow {
  id: string;
  reference: boolean;
  title: string;
  short: string;
  publisher?: string;
  /** How the publisher is known. */
  publisherKnown?: string;
  date: string;
  /** How the date is known. */
  dateKnown: string;
  language: string;
  url?: string;
  /** Short name of the source whose text it repeats. */
  copyOf?: string;
  claims: number;
  disagreements: number;
}
