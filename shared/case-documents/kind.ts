import type { DateOnly } from '#shared/vocabulary/dates.ts';
import type { Body, Field } from './fields.ts';

/** Where a document stands on the record of a family. */
export const AREAS = ['safety', 'needs', 'plan'] as const;
export type Area = (typeof AREAS)[number];

export interface Section {
  /** Its heading is `documents:<kind>.sections.<id>`; the first section of a short form needs none. */
  readonly id: string;
  readonly fields: readonly Field[];
}

/**
 * One kind of document of a case. What it holds is said once, by its fields: the form, the page, two of them side by
 * side, history and papers are drawn from them. Its texts are `documents:<name>`.
 */
export interface KindSpec {
  readonly name: string;
  readonly area: Area;
  /** Not for roles that are shown no notes of a case. */
  readonly isForFew: boolean;
  /** It is signed; what was signed stays as it is, and a new version takes its place. */
  readonly isSigned: boolean;
  readonly sections: readonly Section[];
  /** The field with the day it is of. */
  readonly on: string;
  /** The field that says for whom it is: it must, where violence is marked. */
  readonly ofOne?: string;
  /** Answers by which it is known in a list. */
  readonly summary: readonly string[];
  /** The day by which something is to be done with it, as long as it is; null when nothing is. */
  readonly dueOn?: (body: Body) => DateOnly | null;
  /** It ends by itself on that day: afterwards nothing is to be done. */
  readonly lapses?: boolean;
}

export const fieldsOf = ({ sections }: Pick<KindSpec, 'sections'>): Field[] => sections.flatMap(({ fields }) => fields);
