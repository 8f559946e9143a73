import { AsyncLocalStorage } from 'node:async_hooks';
import type { KyselyPlugin, Transaction } from 'kysely';
import { auditLinesAdded } from './audit-chain.ts';
import { allowBulk } from './bulk.ts';
import type { Register } from './handles.ts';
import { kyselyOver, rememberingStatements } from './kysely.ts';
import { type KeptQueries, keepQueriesOf } from './lists.ts';
import { shareMemory } from './memory.ts';
import type { Connection } from './open.ts';
import type { Schema } from './schema.ts';
import { watchChanges } from './windows.ts';

/** An open register with its connection: for this folder and the composition of the register process only. */
export interface OpenRegister extends Register {
  readonly connection: Connection;
}

const WRITES = new Set(['InsertQueryNode', 'UpdateQueryNode', 'DeleteQueryNode', 'MergeQueryNode']);

/**
 * Builds the handles over an open connection.
 *
 * `write` inside `write`, and `reader` inside `write`, throw at once: on SQLite the outer handle of Kysely would wait
 * forever for the connection that the transaction holds (measured with 0.29.9).
 */
export function registerOver(connection: Connection): OpenRegister {
  const insideWrite = new AsyncLocalStorage<true>();
  const prepare = rememberingStatements(connection);
  const db = kyselyOver<Schema>(connection, prepare);
  const changes = connection.prepare('select total_changes()').pluck();

  function assertOutside(what: string): void {
    if (insideWrite.getStore()) throw new Error(`${what} inside a transaction: only its trx may be used there`);
  }

  const reader = db.withPlugin(onlyReading(() => assertOutside('the reader')));
  // A line of the audit changes no list: a kept one outlives that a record of it was opened.
  const changeCount = () => Number(changes.get()) - auditLinesAdded(connection);
  watchChanges(reader, changeCount);
  const memory = { changeCount, kept: new Map<string, unknown>() };
  shareMemory(reader, memory);
  const queries: KeptQueries = new Map();
  keepQueriesOf(reader, { queries, connection, mayRead: () => !connection.inTransaction });
  return {
    connection,
    reader,
    async write<T>(work: (trx: Transaction<Schema>) => Promise<T>): Promise<T> {
      assertOutside('a second write');
      return db.transaction().execute((trx) => {
        allowBulk(trx, { connection, prepare });
        shareMemory(trx, memory);
        keepQueriesOf(trx, { queries, connection, mayRead: () => true });
        return insideWrite.run(true, () => work(trx));
      });
    },
    changeCount,
    close: () => connection.close(),
  };
}

/** Makes `Reader` true at run time as well: a cast does not turn it into a writer. */
function onlyReading(assertAllowed: () => void): KyselyPlugin {
  return {
    transformQuery({ node }) {
      assertAllowed();
      if (WRITES.has(node.kind)) throw new Error('a reader does not write');
      return node;
    },
    transformResult: async ({ result }) => result,
  };
}
