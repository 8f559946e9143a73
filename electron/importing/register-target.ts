import type { Scene, Visibility } from '#electron/access/visibility.ts';
import type { Reader, Writer } from '#electron/register/handles.ts';
import type { FoundCandidate } from '#electron/search/candidates.queries.ts';
import type { ImportTarget } from '#shared/importing/import-target.ts';
import type { ReadRow, SheetList } from '#shared/importing/sheet-list.ts';
import type { Refusal } from '#shared/ipc/reply.ts';
import type { Described } from '#shared/search/agreement.ts';
import type { NameVariants } from '#shared/search/name-variants.ts';

/** Where a row comes from, as it is told in notes. */
export interface Source {
  readonly fileName: string;
  readonly sheet: string;
}

/** How a row of a list is told in notes. */
export interface Telling {
  readonly list: SheetList;
  readonly source: Source;
  readonly variants: NameVariants;
}

/** What a row did to a record, as it is kept until the import is undone. */
export interface WrittenRow {
  readonly row: number;
  /** Internal number of the record. */
  readonly n: number;
  readonly outcome: 'added' | 'merged';
  /** Of the record after it. */
  readonly version: number;
  /** What a merged record was before; null of an added one. */
  readonly before: unknown;
}

/** A written row with its record as it is now. */
export interface KeptRow extends WrittenRow {
  readonly id: string;
  /** By which the office knows the record. */
  readonly code: string;
  readonly versionNow: number;
  readonly isVisible: boolean;
}

export interface MergedRow {
  readonly n: number;
  readonly version: number;
  readonly before: unknown;
  readonly newPersons: number;
}

/** How records of one kind stand in the register after an import, and how they are taken back. */
export interface WrittenRecords {
  /** As past imports and remembered columns know them. */
  readonly name: string;
  readonly keepRows: (trx: Writer, importN: number, rows: readonly WrittenRow[]) => void;
  /** Rows of an import in the order of the file. */
  readonly listRows: (db: Reader, visible: Visibility, importN: number) => Promise<KeptRow[]>;
  /** Numbers of added records of which something was changed that their own version does not show. */
  readonly listTouched: (db: Reader, importN: number) => Promise<ReadonlySet<number>>;
  /** Takes an added record away. */
  readonly removeAdded: (scene: Scene, row: KeptRow) => Promise<void>;
  /** Takes back what a row filled; the record stands in that version. False when there was nothing to take back. */
  readonly unmerge: (scene: Scene, row: KeptRow, version: number) => Promise<boolean>;
}

/**
 * What a sheet is read for, with how its records stand in the register: everything of an import and of taking it back
 * that is not the same for families and for others. What writes runs inside the transaction of the import.
 */
export interface RegisterTarget<World, Item> extends ImportTarget<World, Item>, WrittenRecords {
  /** Who the item is about, for the question whether they are known; null where nobody is named. */
  readonly describe: (item: Item) => Described | null;
  /** Id of the record that a known person means. */
  readonly recordOf: (candidate: FoundCandidate) => string;
  readonly countPersons: (item: Item) => number;
  /** The item with what a later row of the same file tells of it. */
  readonly fold: (item: Item, read: ReadRow<Item>, telling: Telling) => Item;
  /** Adds records in the order given; their internal numbers, or why there can be none. */
  readonly add: (
    scene: Scene,
    items: readonly Item[],
  ) => Promise<readonly number[] | Refusal<'families/no-numbers-left'>>;
  /** Adds what a row tells to a record; null when it is not there (any more) for the session. */
  readonly merge: (scene: Scene, id: string, read: ReadRow<Item>, telling: Telling) => Promise<MergedRow | null>;
}
