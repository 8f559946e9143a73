import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** A handle that can only read. Reads take it, so that a signature tells what a function may do. */
export type Reader = Pick<Kysely<Schema>, 'selectFrom' | 'selectNoFrom' | 'with' | 'fn' | 'getExecutor'>;

/** A handle inside an open transaction. Only commands and jobs hold one. */
export type Writer = Transaction<Schema>;

/** An open register: one process, one connection. */
export interface Register {
  readonly reader: Reader;
  /**
   * Runs `work` in one transaction and commits what it did; a throw rolls everything back.
   * `work` may await nothing but its own SQL.
   */
  write<T>(work: (trx: Writer) => Promise<T>): Promise<T>;
  /** Grows with every committed change; caches of id lists are kept while it stands still. */
  changeCount(): number;
  close(): void;
}
