import type { DisagreementKind, EntityType } from '../../data/schema.ts';
import type { Flag } from '../store/types.ts';

/** Everything a card shows, already in the reader's language. Built by `cardView` from the dataset; plain data, crosses contexts. */
export interface CardView {
  entity: string;
  type: EntityType;
  name: string;
  kind: string;
  description: string;
  related: RelatedView[];
  /** Ranked; single-source badges are not among them. */
  disagreements: DisagreementView[];
  /** Labels of attributes about which only one source speaks. */
  singleSource: string[];
  datasetVersion: string;
}

export interface RelatedView {
  /** "signed by", "builds on": the relation read from the card's entity. */
  relation: string;
  entity: string;
  name: string;
  type: EntityType;
  /** Formatted for the reader; absent when undated. */
  date?: string;
  source: SourceView;
}

export interface SourceView { id: string; short: string; title: string; publisher?: string; date: string; place: string }

export interface DisagreementView {
  id: string;
  kind: DisagreementKind;
  /** The kind in words ("Contradiction"). */
  kindLabel: string;
  /** What it is about ("Start of the joint quantum call"). */
  subject: string;
  attribute: string;
  explanation: string;
  note?: string;
  sides: { value: string; said: { source: SourceView; modality: string; by?: string }[] }[];
  flag: Flag | null;
}
