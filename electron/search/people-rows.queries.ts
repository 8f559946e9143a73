import { type SqlBool, sql } from 'kysely';
import type { Visibility } from '#electron/access/visibility.ts';
import { nameOf } from '#electron/people/people.queries.ts';
import type { Reader } from '#electron/register/handles.ts';
import { afterwards, keptRows, numbersInJson } from '#electron/register/lists.ts';
import type { ShownPerson } from '#shared/search/search.ts';
import { type Narrowing, narrowed } from './narrowing.queries.ts';
import type { Settlements } from './settlements.queries.ts';

/*
 * Persons by the words of their names, the newest first. What each typed word may stand for is settled before, so that
 * the index is asked for whole words and beginnings and nothing else.
 */

/**
 * Internal numbers of the persons whose names match, the newest first. The index comes first, then what may be seen,
 * then the limit: who may not be seen takes nobody's place.
 */
export async function listMatching(
  db: Reader,
  visible: Visibility,
  { match, limit, born = null }: { match: string; limit: number; born?: Born | null },
): Promise<number[]> {
  const matching = (text: string, most: number) =>
    db
      .selectFrom('persons_words')
      .crossJoin('persons as p')
      .where(sql<boolean>`persons_words match ${text}`)
      .whereRef('p.n', '=', 'persons_words.rowid')
      .where(afterwards(visible.persons))
      .orderBy('persons_words.rowid', 'desc')
      .select('p.n')
      .limit(most);
  const rows =
    born === null
      ? await keptRows(db, `search-names ${visible.key}`, [match, limit] as const, (of) => matching(...of))
      : await keptRows(
          db,
          `search-names-born ${visible.key}`,
          [match, born.year, born.dayOfYear, limit] as const,
          ([text, year, dayOfYear, most]) => matching(text, most).where(bornAlike(year, dayOfYear)),
        );
  return rows.map(({ n }) => n);
}

/** When somebody was born, as far as one wrong figure leaves it: the same year, or the same day and month («05-14»). */
export interface Born {
  readonly year: number;
  readonly dayOfYear: string | null;
}

const bornAlike = (year: number, dayOfYear: string | null) =>
  sql<SqlBool>`(p.birth_year = ${year} or cast(substr(p.born_on, 1, 4) as integer) = ${year}
    or substr(p.born_on, 6) = ${dayOfYear})`;

/**
 * The same persons with what is shown of them, each with the family of theirs that was changed last. Who is of several
 * families is in as many rows, the last of which may be cut off: then more rows are read.
 */
export async function listMatchingRows(
  db: Reader,
  visible: Visibility,
  { match, limit, narrowing = null }: { match: string; limit: number; narrowing?: Narrowing | null },
): Promise<PersonRow[]> {
  for (let most = limit + 1; ; most *= 2) {
    const rows = await readMatchingRows(db, visible, { match, most, narrowing });
    const persons = newestOfEach(rows);
    if (rows.length < most || persons.length > limit) return persons.slice(0, limit);
  }
}

/** Grouping the rows by person in SQL costs as much as reading them. */
async function readMatchingRows(
  db: Reader,
  visible: Visibility,
  { match, most, narrowing }: { match: string; most: number; narrowing: Narrowing | null },
) {
  const matching = (text: string, limit: number) =>
    db
      .selectFrom('persons_words')
      .crossJoin('persons as p')
      .crossJoin('family_members as m')
      .crossJoin('families as f')
      .where(sql<boolean>`persons_words match ${text}`)
      .whereRef('p.n', '=', 'persons_words.rowid')
      .whereRef('m.person_n', '=', 'p.n')
      .whereRef('f.n', '=', 'm.family_n')
      .where('m.deleted_at_ms', 'is', null)
      .where(afterwards(visible.families))
      .orderBy('persons_words.rowid', 'desc')
      .select(COLUMNS)
      .limit(limit);
  if (narrowing === null) {
    return await keptRows(db, `search-people ${visible.key}`, [match, most] as const, (of) => matching(...of));
  }
  return await matching(match, most)
    .where((eb) => eb.and(narrowed(visible, narrowing)))
    .execute();
}

const COLUMNS = [
  ...(['p.n', 'p.surname', 'p.given_name', 'p.patronymic', 'p.alias', 'p.born_on', 'p.birth_year'] as const),
  ...(['f.id as family_id', 'f.code', 'f.confidentiality', 'f.stage', 'f.changed_at_ms'] as const),
  ...(['f.settlement_code', 'm.to_on'] as const),
] as const;

/** A person with one of their families that this session may see; a person of two families is in two rows. */
export type PersonRow = Awaited<ReturnType<typeof readMatchingRows>>[number];

export function listPersonRows(db: Reader, visible: Visibility, ns: readonly number[]) {
  return keptRows(db, `search-rows ${visible.key}`, [JSON.stringify(ns)] as const, ([list]) =>
    db
      .selectFrom('persons as p')
      .innerJoin('family_members as m', 'm.person_n', 'p.n')
      .innerJoin('families as f', 'f.n', 'm.family_n')
      .where('p.n', 'in', numbersInJson(list))
      .where('m.deleted_at_ms', 'is', null)
      .where(afterwards(visible.families))
      .select(COLUMNS)
      .select('p.id'),
  );
}

/** Of each person the family that was changed last, in the order in which the persons came. */
export function newestOfEach<Row extends PersonRow>(rows: readonly Row[]): Row[] {
  const newest = new Map<number, Row>();
  for (const row of rows) {
    const known = newest.get(row.n);
    if (known === undefined || known.changed_at_ms < row.changed_at_ms) newest.set(row.n, row);
  }
  return [...newest.values()];
}

/** A person as hits and candidates show them: of a confidential or hidden case the code, as in every list. */
export function shownPerson(row: PersonRow, settlements: Settlements): ShownPerson {
  const isOpen = row.confidentiality === 'ordinary';
  const settlement = isOpen ? settlements.get(row.settlement_code ?? '') : undefined;
  return {
    familyId: row.family_id as ShownPerson['familyId'],
    code: row.code as ShownPerson['code'],
    confidentiality: row.confidentiality,
    stage: row.stage as ShownPerson['stage'],
    name: isOpen ? nameOf(row) : null,
    alias: isOpen ? row.alias : null,
    bornOn: isOpen ? (row.born_on as ShownPerson['bornOn']) : null,
    birthYear: isOpen ? row.birth_year : null,
    settlementName: settlement?.name ?? null,
    settlementLevel: settlement?.level ?? null,
    hasLeft: row.to_on !== null,
  };
}
