import { setImmediate as nextTurn } from 'node:timers/promises';
import { migrate } from '#electron/register/migrate.ts';
import { MIGRATIONS } from '#electron/register/migrations.ts';
import { type Connection, openInMemory } from '#electron/register/open.ts';
import { factsOf, quoted, tableNames } from './image.ts';

/** The image is a sound database, but not one that Kolo made, or not as it made it. */
export class NotARegister extends Error {
  constructor(why: string, cause?: unknown) {
    super(`not a register: ${why}`, { cause });
    this.name = 'NotARegister';
  }
}

/** A table of a register of one version, with the columns that are copied. */
export interface KnownTable {
  readonly name: string;
  readonly columns: readonly string[];
}

interface KnownSchema {
  readonly tables: readonly KnownTable[];
  /** Names of all that it is made of, as `keyOf` writes them. */
  readonly objects: ReadonlySet<string>;
}

/** By version: what the migrations of this program make does not change while it runs. */
const schemas = new Map<number, Promise<KnownSchema>>();

function knownSchema(version: number): Promise<KnownSchema> {
  const known = schemas.get(version) ?? schemaOf(version);
  schemas.set(version, known);
  return known;
}

/** Every table that a register of this version has. Runs all its migrations. */
async function schemaOf(version: number): Promise<KnownSchema> {
  const connection = openInMemory();
  try {
    await migrate(connection, { migrations: MIGRATIONS.slice(0, version), beforeMigration: async () => {} });
    const tables = tableNames(connection).map((name) => ({ name, columns: columnsOf(connection, name) }));
    return { tables, objects: new Set(objectsOf(connection).map(keyOf)) };
  } finally {
    connection.close();
  }
}

interface SchemaObject {
  readonly type: 'table' | 'index' | 'view' | 'trigger';
  readonly name: string;
}

const keyOf = ({ type, name }: SchemaObject): string => `${type} ${name}`;

/** In an order in which they can be dropped; what SQLite keeps for itself is left out. */
function objectsOf(connection: Connection): SchemaObject[] {
  return connection
    .prepare<[], SchemaObject>(
      `select type, name from sqlite_schema where name not like 'sqlite\\_%' escape '\\'
       order by case type when 'trigger' then 1 when 'view' then 2 when 'index' then 3 else 4 end`,
    )
    .all();
}

/**
 * Takes out of an image in memory whatever a register of its version does not have, before anything is run over it: a
 * check of the whole would work off the expressions of foreign indexes and constraints. Answers the known tables.
 * Throws NotARegister when something cannot be taken out.
 */
export async function dropForeign(image: Connection, version: number): Promise<readonly KnownTable[]> {
  const { tables, objects } = await knownSchema(version);
  const foreign = objectsOf(image).filter((object) => !objects.has(keyOf(object)));
  try {
    image.pragma('foreign_keys = off');
    for (const { type, name } of foreign) image.exec(`drop ${type} if exists ${quoted(name)}`);
    image.pragma('foreign_keys = on');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_CORRUPT') throw error;
    throw new NotARegister('something foreign cannot be taken out', error);
  }
  return tables;
}

/** Stored columns only: what is generated is computed by whoever made the image. */
function columnsOf(connection: Connection, table: string): string[] {
  return connection
    .prepare<[string], string>('select name from pragma_table_xinfo(?) where hidden = 0')
    .pluck()
    .all(table);
}

/** Throws NotARegister unless each known table is an ordinary table of the image with all its columns stored. */
export function assertKnownTables(image: Connection, tables: readonly KnownTable[]): void {
  const found = new Set(tableNames(image));
  for (const { name, columns } of tables) {
    if (!found.has(name)) throw new NotARegister('a table is missing');
    const there = new Set(columnsOf(image, name));
    if (!columns.every((column) => there.has(column))) throw new NotARegister('a column is missing');
  }
}

const ROWS_AT_ONCE = 2000;

export interface Copying {
  readonly signal: AbortSignal;
  /** Called with rows; `total` counts all known tables. */
  readonly onRows: (done: number, total: number) => void;
}

/**
 * Copies the rows of the known tables, and nothing else of the image: no triggers, no views, no search index. `to` is a
 * register of the same version that nobody uses yet; what its migrations wrote is replaced. All or nothing. Throws
 * NotARegister when a row does not fit its table.
 */
export async function copyKnownTables(
  from: Connection,
  to: Connection,
  tables: readonly KnownTable[],
  { signal, onRows }: Copying,
): Promise<void> {
  const { rows } = factsOf(from);
  const total = tables.reduce((sum, { name }) => sum + (rows[name] ?? 0), 0);
  let done = 0;
  // The order of the tables is no order of their references; those are checked at the end.
  to.pragma('foreign_keys = off');
  to.exec('begin immediate');
  try {
    for (const table of tables) {
      for (const count of copyTable(from, to, table)) {
        done += count;
        onRows(done, total);
        await nextTurn();
        signal.throwIfAborted();
      }
    }
    assertReferences(to);
    to.exec('commit');
  } catch (error) {
    if (to.inTransaction) to.exec('rollback');
    throw isConstraint(error) ? new NotARegister('a row does not fit its table', error) : error;
  } finally {
    to.pragma('foreign_keys = on');
  }
}

function* copyTable(from: Connection, to: Connection, { name, columns }: KnownTable): Generator<number> {
  const list = columns.map(quoted).join(', ');
  to.exec(`delete from ${quoted(name)}`);
  const insert = to.prepare(`insert into ${quoted(name)} (${list}) values (${columns.map(() => '?').join(', ')})`);
  // Numbers as SQLite has them: a large one would else come back rounded.
  const select = from
    .prepare<[], unknown[]>(`select ${list} from ${quoted(name)}`)
    .raw(true)
    .safeIntegers(true);
  let count = 0;
  for (const row of select.iterate()) {
    insert.run(row);
    count += 1;
    if (count % ROWS_AT_ONCE === 0) yield ROWS_AT_ONCE;
  }
  yield count % ROWS_AT_ONCE;
}

function assertReferences(connection: Connection): void {
  const broken = connection.prepare('pragma foreign_key_check').all();
  if (broken.length > 0) throw new NotARegister('a reference leads nowhere');
}

function isConstraint(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT');
}
