import type { ListColumn } from './columns.ts';
import type { ImportColumn } from './importing.ts';
import type { RowDesk } from './row-desk.ts';

/**
 * What a sheet is read for. Everything about the wizard that is not of one kind of record (finding the head, mapping its
 * columns, repairing and remarking cells, leaving out totals) works from this description.
 */
export interface ImportTarget<World, Item> {
  /** Its columns, and the heads under which lists have them; the words are those of `columnsOf`. */
  readonly heads: Readonly<Partial<Record<ImportColumn, readonly string[]>>>;
  /** Heads that say something which the target keeps in its notes. */
  readonly noteHeads: readonly string[];
  /** Whether a row whose cells mean this is the head of a list. */
  readonly isHead: (columns: readonly ListColumn[]) => boolean;
  /** One row as a record. Nothing of it may be dropped: what has no place goes to the notes of the desk. */
  readonly readItem: (desk: RowDesk, world: World) => Item;
}

/** A target of which only the head matters. */
export type AnyTarget = Pick<ImportTarget<never, unknown>, 'heads' | 'noteHeads' | 'isHead'>;
