import { setImmediate } from 'node:timers/promises';
import { type Insertable, sql } from 'kysely';
import { Refusal } from '#shared/ipc/reply.ts';
import { must } from '#shared/vocabulary/must.ts';
import type { Register, Writer } from './handles.ts';
import type { Prepare } from './kysely.ts';
import type { Connection } from './open.ts';
import type { Schema } from './schema.ts';

/*
 * Writing many rows at once, for import and demonstration data: raw prepared statements, one run a row. Many rows in one
 * statement were no faster (tried with 4 to 100).
 */

type Table = keyof Schema;

/** What the register lends to its open transactions: its connection, and statements that are prepared once. */
interface Holding {
  readonly connection: Connection;
  readonly prepare: Prepare;
}

const holding = new WeakMap<Writer, Holding>();

/** Told by the register when a transaction begins, so that whoever holds only the transaction can write in bulk. */
export function allowBulk(trx: Writer, lent: Holding): void {
  holding.set(trx, lent);
}

/** The connection behind an open transaction, for this folder. */
export function connectionOf(trx: Writer): Connection {
  return must(holding.get(trx), 'an open transaction of a register').connection;
}

/**
 * Inserts rows that all have the same columns; those of the first row are taken. `trx` must be the transaction that the
 * register's `write` handed out, and still be open.
 */
export function insertRows<T extends Table>(trx: Writer, table: T, rows: readonly Insertable<Schema[T]>[]): void {
  const [first] = rows;
  if (first === undefined) return;
  const { prepare } = must(holding.get(trx), 'an open transaction of a register');
  const columns = Object.keys(first) as (keyof Insertable<Schema[T]> & string)[];
  const values = columns.map(() => '?').join(', ');
  const insert = prepare(`insert into ${table} (${columns.join(', ')}) values (${values})`);
  for (const row of rows) insert.run(columns.map((column) => row[column]));
}

/** The number that SQLite would give the next row of the table. Stays true while the transaction is open. */
export async function nextRowNumber(
  trx: Writer,
  table: Exclude<Table, `${string}_words` | `${string}_terms`>,
): Promise<number> {
  const { rows } = await sql<{ next: number }>`select coalesce(max(n), 0) + 1 as next from ${sql.table(table)}`.execute(
    trx,
  );
  return rows[0]?.next ?? 1;
}

export interface ChunkOptions {
  readonly signal?: AbortSignal;
  /** Called after each chunk with the number of items written so far. */
  readonly onProgress?: (done: number) => void;
  readonly chunkSize?: number;
}

/**
 * Writes many items in one transaction, all or nothing, chunk by chunk. Between chunks the process takes messages, so
 * that a cancel arrives; reads wait until the end, which is why no chunk may wait for anything but its own SQL.
 * A chunk that answers with a refusal ends and undoes everything, and the refusal is given back; an abort throws the
 * signal's reason and undoes everything too.
 */
export async function writeInChunks<T, R extends Refusal>(
  register: Register,
  items: readonly T[],
  writeChunk: (trx: Writer, chunk: readonly T[]) => Promise<R | undefined>,
  { signal, onProgress, chunkSize = 500 }: ChunkOptions = {},
): Promise<R | undefined> {
  try {
    await register.write(async (trx) => {
      for (let at = 0; at < items.length; at += chunkSize) {
        signal?.throwIfAborted();
        const refused = await writeChunk(trx, items.slice(at, at + chunkSize));
        if (refused !== undefined) throw refused;
        onProgress?.(Math.min(at + chunkSize, items.length));
        await setImmediate();
      }
      signal?.throwIfAborted();
    });
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error as R;
    throw error;
  }
}
