import type { ListDefinition, ListSourceName } from '#shared/own-lists/own-lists.ts';
import type { Carried, Cell, PaperColumn } from '#shared/papers/paper.ts';
import type { Permission } from '#shared/vocabulary/permissions.ts';
import type { Desk } from '../desk.ts';

/** A column that a list over a source may have. Its head is the text `papers:lists.columns.<key>`. */
export interface SourceColumn<Row> {
  readonly key: string;
  readonly type: PaperColumn['type'];
  readonly weight: number;
  readonly carries?: readonly Carried[];
  readonly value: (row: Row, desk: Desk) => Cell;
  /** What rows are ordered by where the value itself is not it: stages by their place in the work. */
  readonly rank?: (row: Row) => number;
}

/** What rows of families are read with. */
export type Reading = Pick<Desk, 'db' | 'visible' | 'betweenChunks' | 'today'>;

/** Of which families and days a list tells. */
export type Telling = Pick<ListDefinition, 'source' | 'filter' | 'period'>;

/** A list of the program as something to build lists from. Its name is the text `papers:lists.sources.<name>`. */
export interface ListSource<Row = never> {
  readonly name: ListSourceName;
  readonly needs: Permission;
  readonly columns: readonly SourceColumn<Row>[];
  readonly rows: (desk: Desk, definition: ListDefinition) => Promise<readonly Row[]>;
  /** Internal numbers of the families that it tells of; without it, it tells of none, or not of which. */
  readonly families?: (reading: Reading, definition: Telling) => Promise<readonly number[]>;
}

export function listSource<Row>(source: ListSource<Row>): ListSource {
  return source as unknown as ListSource;
}
