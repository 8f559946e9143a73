import { type Kysely, sql, type Transaction } from 'kysely';
import { kyselyOver } from './kysely.ts';
import { MIGRATIONS } from './migrations.ts';
import type { Connection } from './open.ts';
import { assertPragma } from './pragmas.ts';
import { RegisterProblem } from './problem.ts';
import { standaloneImage } from './snapshot.ts';

/** One step of the schema. Frozen once shipped: it must mean the same in ten years. */
export interface Migration {
  /** `0001-centre-and-places`: the number is the `user_version` after it. */
  readonly name: string;
  readonly up: (trx: Kysely<unknown>) => Promise<void>;
}

export interface MigrateOptions {
  readonly migrations?: readonly Migration[];
  /**
   * Called with a plain SQLite image of the register before its first pending migration, unless it is still empty.
   * When it throws, nothing is migrated.
   */
  readonly beforeMigration: (image: Uint8Array) => Promise<void>;
}

/**
 * Brings a register up to this program, each migration in one transaction together with its `user_version`: after a
 * power cut it has the old schema or the new one. Throws 'register/newer-program-needed' with `version` (of the file)
 * and `known` (of the program). Answers the names of what was applied.
 */
export async function migrate(connection: Connection, options: MigrateOptions): Promise<string[]> {
  const migrations = options.migrations ?? MIGRATIONS;
  assertNumbered(migrations);
  const version = versionOf(connection);
  if (version > migrations.length) {
    throw new RegisterProblem('register/newer-program-needed', { version, known: migrations.length });
  }
  const pending = migrations.slice(version);
  if (pending.length === 0) return [];
  if (version > 0) await options.beforeMigration(standaloneImage(connection));
  await withoutForeignKeys(connection, async () => {
    for (const [i, migration] of pending.entries()) await apply(connection, migration, version + i + 1);
  });
  return pending.map((migration) => migration.name);
}

/** The schema version of an open register; 0 when it is empty. */
export function versionOf(connection: Connection): number {
  return Number(connection.pragma('user_version', { simple: true }));
}

/** Kysely's own Migrator leaves half of a failed SQLite migration behind (measured), therefore this one. */
async function apply(connection: Connection, migration: Migration, version: number): Promise<void> {
  await kyselyOver<unknown>(connection)
    .transaction()
    .execute(async (trx) => {
      await migration.up(trx);
      await assertForeignKeys(trx, migration.name);
      await sql.raw(`pragma user_version = ${version}`).execute(trx);
    });
}

async function assertForeignKeys(trx: Transaction<unknown>, name: string): Promise<void> {
  const { rows } = await sql`pragma foreign_key_check`.execute(trx);
  if (rows.length > 0) throw new Error(`migration ${name} leaves ${rows.length} broken references`);
}

/** Rebuilding a table drops it for a moment; with foreign keys on, SQLite would delete what refers to it. */
async function withoutForeignKeys(connection: Connection, work: () => Promise<void>): Promise<void> {
  connection.pragma('foreign_keys = off');
  try {
    await work();
  } finally {
    connection.pragma('foreign_keys = on');
    assertPragma(connection, 'foreign_keys', 1);
  }
}

function assertNumbered(migrations: readonly Migration[]): void {
  migrations.forEach(({ name }, i) => {
    if (Number(name.slice(0, 4)) !== i + 1) throw new Error(`migration ${name} is not number ${i + 1}`);
  });
}
