import { setImmediate } from 'node:timers/promises';
import { CompiledQuery, type Insertable, sql } from 'kysely';
import { Refusal } from '#shared/ipc/reply.ts';
import type { Register, Writer } from './handles.ts';
import type { Schema } from './schema.ts';

/*
 * Writing many rows at once, for import and demonstration data: plain SQL that is prepared once, without building a
 * query a row.
 */

/** Rows of one statement. More gain little, and the statement takes longer to prepare. */
const ROWS_AT_ONCE = 40;

type Table = keyof Schema & string;

/**
 * Inserts rows that all have the same columns; those of the first row are taken. About 4 times as fast as one
 * statement a row through Kysely.
 */
export async function insertRows<T extends Table>(
  trx: Writer,
  table: T,
  rows: readonly Insertable<Schema[T]>[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first) as (keyof Insertable<Schema[T]>)[];
  let at = 0;
  while (at < rows.length) {
    // The last rows go one by one: a statement for every odd number of rows would only be prepared, never used again.
    const count = rows.length - at < ROWS_AT_ONCE ? 1 : ROWS_AT_ONCE;
    const values: unknown[] = [];
    for (let row = at; row < at + count; row++) for (const column of columns) values.push(rows[row]?.[column]);
    await trx.executeQuery(CompiledQuery.raw(insertText(table, columns as string[], count), values));
    at += count;
  }
}

function insertText(table: string, columns: readonly string[], rows: number): string {
  const row = `(${columns.map(() => '?').join(', ')})`;
  return `insert into ${table} (${columns.join(', ')}) values ${Array(rows).fill(row).join(', ')}`;
}

/** The number that SQLite would give the next row of the table. Stays true while the transaction is open. */
export async function nextRowNumber(trx: Writer, table: Exclude<Table, 'families_words'>): Promise<number> {
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
