import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type LimitNode,
  type QueryCompiler,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  SqliteQueryCompiler,
} from 'kysely';
import type { Connection } from './open.ts';

/** Enough for every query of the program; an import with odd shapes must not grow memory without end. */
const MEMO_SIZE = 200;

/**
 * A Kysely over the one connection of the register. Prepared statements are kept (preparing costs more than running
 * on one row: 6.8 times a raw statement without the memo, 2.6 times with it). Transactions begin as IMMEDIATE.
 */
export function kyselyOver<S>(connection: Connection, prepare = rememberingStatements(connection)): Kysely<S> {
  const database = { prepare, close: () => connection.close() };
  return new Kysely<S>({ dialect: new ImmediateDialect({ database }, connection) });
}

type Statement = ReturnType<Connection['prepare']>;
export type Prepare = (text: string) => Statement;

/** Prepares a statement once and hands it out again for the same text. */
export function rememberingStatements(connection: Connection): Prepare {
  const memo = new Map<string, Statement>();
  return (text) => {
    const known = memo.get(text);
    // A statement that is still being iterated cannot be started a second time.
    if (known && !known.busy) return known;
    const statement = connection.prepare(text);
    const oldest = memo.keys().next().value;
    if (memo.size >= MEMO_SIZE && oldest !== undefined) memo.delete(oldest);
    memo.set(text, statement);
    return statement;
  };
}

class ImmediateDriver extends SqliteDriver {
  readonly #connection: Connection;

  constructor(config: SqliteDialectConfig, connection: Connection) {
    super(config);
    this.#connection = connection;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** On a full disk SQLite has rolled back by itself; a second time would fail and hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#connection.inTransaction) await super.rollbackTransaction(connection);
  }
}

/**
 * SQLite looks into the bare value of a `limit ?` when it plans, and therefore plans anew at every run: a search of
 * twenty rows then takes twice its time. Into an expression it does not look.
 */
class PlannedOnceCompiler extends SqliteQueryCompiler {
  protected override visitLimit({ limit }: LimitNode): void {
    this.append('limit cast(');
    this.visitNode(limit);
    this.append(' as integer)');
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;
  readonly #connection: Connection;

  constructor(config: SqliteDialectConfig, connection: Connection) {
    super(config);
    this.#config = config;
    this.#connection = connection;
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#config, this.#connection);
  }

  override createQueryCompiler(): QueryCompiler {
    return new PlannedOnceCompiler();
  }
}
