import { type CompiledQuery, type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { must } from '#shared/vocabulary/must.ts';
import type { Reader } from './handles.ts';
import type { Connection } from './open.ts';

/** A list of numbers as one bound value, so that a statement is prepared once for lists of any length. */
export function numbersIn(numbers: readonly number[]): RawBuilder<number> {
  return numbersInJson(JSON.stringify(numbers));
}

/** The same for a list that is JSON already, as `keptRows` binds it. */
export function numbersInJson(json: string): RawBuilder<number> {
  return sql<number>`(select value from json_each(${json}))`;
}

/**
 * A condition that is looked at row by row and never chosen as the way to the rows: SQLite takes `deleted_at_ms is null`
 * for the narrowest index there is and reads the whole register, where the numbers of the rows are known.
 */
export function afterwards(condition: Expression<SqlBool>): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${condition}) is true`;
}

/** Far more than the program has queries with their shapes; a strange use must not grow memory without end. */
const MAX_KEPT = 500;

type Statement = ReturnType<Connection['prepare']>;

interface Kept {
  readonly query: CompiledQuery;
  readonly statement: Statement;
  /** For each parameter the place of its value, or -1 where the query itself knows it. */
  readonly places: readonly number[];
}

/** Where the queries of one register are kept; the same for its reader and its transactions. */
export type KeptQueries = Map<string, Kept>;

interface Home {
  readonly queries: KeptQueries;
  readonly connection: Connection;
  /** Whether what the connection reads at this moment is what the handle may see. */
  mayRead(): boolean;
}

const homes = new WeakMap<Reader, Home>();

/** Told by the register of its reader, and of each transaction when it begins. */
export function keepQueriesOf(handle: Reader, home: Home): void {
  homes.set(handle, home);
}

/**
 * Rows of a query whose SQL is built once and kept under `key`, with its prepared statement; building it takes longer
 * than reading fifty rows. `build` gets a stand-in for each value, which it must bind as it is
 * (`where('id', '=', standIn)`). `key` must name everything else that the query depends on: its columns, the number of
 * values, what the session may see. Throws when a stand-in was not bound.
 */
export async function keptRows<const V extends readonly unknown[], R>(
  db: Reader,
  key: string,
  values: V,
  build: (standIns: V) => { compile(): CompiledQuery<R> },
): Promise<R[]> {
  const { queries, connection, mayRead } = must(homes.get(db), 'a handle of an open register');
  const known = queries.get(key) ?? keep(queries, connection, key, values.length, (all) => build(all as V));
  const { query, statement, places } = known;
  const parameters = places.map((place, at) => (place < 0 ? query.parameters[at] : values[place]));
  if (mayRead()) return statement.all(parameters) as R[];
  // Another's transaction is open, which Kysely waits for; or this call's own, in which a reader is refused.
  const executor = db.getExecutor();
  executor.transformQuery(query.query, query.queryId);
  return (await executor.executeQuery<R>({ ...(query as CompiledQuery<R>), parameters })).rows;
}

function keep(
  queries: KeptQueries,
  connection: Connection,
  key: string,
  count: number,
  build: (standIns: unknown) => { compile(): CompiledQuery },
): Kept {
  const standIns: unknown[] = Array.from({ length: count }, (_, place) => `\0${place}`);
  const query = build(standIns).compile();
  const places = query.parameters.map((value) => standIns.indexOf(value));
  if (new Set(places.filter((place) => place >= 0)).size !== count)
    throw new Error(`not every value of ${key} is bound`);
  if (queries.size >= MAX_KEPT) queries.clear();
  const kept = { query, statement: connection.prepare(query.sql), places };
  queries.set(key, kept);
  return kept;
}
