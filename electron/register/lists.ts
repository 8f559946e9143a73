import { type CompiledQuery, type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Reader } from './handles.ts';

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

interface Kept {
  readonly query: CompiledQuery;
  /** For each parameter the place of its value, or -1 where the query itself knows it. */
  readonly places: readonly number[];
}

const kept = new WeakMap<Reader, Map<string, Kept>>();

/**
 * Rows of a query whose SQL is built once and kept under `key`; building it takes longer than reading fifty rows.
 * `build` gets a stand-in for each value, which it must bind as it is (`where('id', '=', standIn)`). `key` must name
 * everything else that the query depends on: its columns, the number of values, what the session may see. Throws when a
 * stand-in was not bound.
 */
export async function keptRows<const V extends readonly unknown[], R>(
  db: Reader,
  key: string,
  values: V,
  build: (standIns: V) => { compile(): CompiledQuery<R> },
): Promise<R[]> {
  const queries = kept.get(db) ?? new Map<string, Kept>();
  kept.set(db, queries);
  const { query, places } = queries.get(key) ?? keep(queries, key, values.length, (standIns) => build(standIns as V));
  const executor = db.getExecutor();
  // What is refused to a query while it is built (reading inside a transaction) is refused to a kept one too.
  executor.transformQuery(query.query, query.queryId);
  const parameters = places.map((place, at) => (place < 0 ? query.parameters[at] : values[place]));
  return (await executor.executeQuery<R>({ ...(query as CompiledQuery<R>), parameters })).rows;
}

function keep(
  queries: Map<string, Kept>,
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
  queries.set(key, { query, places });
  return { query, places };
}
