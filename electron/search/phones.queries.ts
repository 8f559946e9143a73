import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Visibility } from '#electron/access/visibility.ts';
import type { Reader } from '#electron/register/handles.ts';
import { afterwards, keptRows } from '#electron/register/lists.ts';

/** The last ten signs of a number from the end: the expression of the index `person_phones_by_tail`. */
const TAIL = sql.raw<string>(Array.from({ length: 10 }, (_, at) => `substr(number, ${-1 - at}, 1)`).join(' || '));
const MOST_OF_TAIL = 10;
const AFTER_FIGURES = ':';

function fromEnd(figures: string): readonly [string, string] {
  const reversed = [...figures].reverse().join('').slice(0, MOST_OF_TAIL);
  return [reversed, reversed + AFTER_FIGURES];
}

/** Whether a row of `person_phones` ends with these figures. */
export function phoneEndsWith(figures: string): RawBuilder<SqlBool> {
  const [from, to] = fromEnd(figures);
  return sql<SqlBool>`(${TAIL} >= ${from} and ${TAIL} < ${to})`;
}

/** Persons one of whose phones ends with these figures, the newest first. */
export function listByPhoneEnd(db: Reader, visible: Visibility, figures: string, limit: number): Promise<number[]> {
  return listPersons(db, visible, { name: 'end', column: TAIL, range: fromEnd(figures), limit });
}

/** Persons one of whose phones begins so («+38067…»), the newest first. */
export function listByPhoneStart(db: Reader, visible: Visibility, start: string, limit: number): Promise<number[]> {
  const column = sql.ref<string>('number');
  return listPersons(db, visible, { name: 'start', column, range: [start, start + AFTER_FIGURES], limit });
}

interface PhoneQuery {
  readonly name: string;
  readonly column: RawBuilder<string>;
  readonly range: readonly [string, string];
  readonly limit: number;
}

async function listPersons(db: Reader, visible: Visibility, { name, column, range, limit }: PhoneQuery) {
  const key = `search-phone-${name} ${visible.key}`;
  const rows = await keptRows(db, key, [...range, limit] as const, ([from, to, most]) =>
    db
      .selectFrom('persons as p')
      .where(
        'p.n',
        'in',
        sql<number>`(select person_n from person_phones where ${column} >= ${from} and ${column} < ${to})`,
      )
      .where(afterwards(visible.persons))
      .orderBy('p.n', 'desc')
      .select('p.n')
      .limit(most),
  );
  return rows.map(({ n }) => n);
}
