import { type RawBuilder, sql } from 'kysely';

/** A list of numbers as one bound value, so that a statement is prepared once for lists of any length. */
export function numbersIn(numbers: readonly number[]): RawBuilder<number> {
  return sql<number>`(select value from json_each(${JSON.stringify(numbers)}))`;
}
