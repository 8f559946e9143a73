import type { Reader, Writer } from '#electron/register/handles.ts';
import { numbersIn } from '#electron/register/lists.ts';
import { newId } from '#shared/vocabulary/ids.ts';
import { must } from '#shared/vocabulary/must.ts';
import type { PersonName, Sex } from '#shared/vocabulary/people.ts';
import { sortKeyOf } from '#shared/vocabulary/text/sort-key.ts';
import type { PersonsTable } from './people.table.ts';

/** What a command may write of a person. */
export interface PersonValues {
  readonly name: PersonName;
  readonly sex: Sex | null;
  readonly bornOn: string | null;
  readonly birthYear: number | null;
  readonly phone: string | null;
}

/** A person's name from the columns of a row. */
export function nameOf(row: Pick<PersonsTable, 'surname' | 'given_name' | 'patronymic'>): PersonName {
  return { surname: row.surname, givenName: row.given_name, patronymic: row.patronymic };
}

function columnsOf(person: PersonValues, nowMs: number) {
  const { surname, givenName, patronymic } = person.name;
  return {
    surname,
    given_name: givenName,
    patronymic,
    sex: person.sex,
    born_on: person.bornOn,
    birth_year: person.birthYear,
    sort_key: sortKeyOf([surname, givenName, patronymic]),
    changed_at_ms: nowMs,
  };
}

async function replacePhone(trx: Writer, personN: number, phone: string | null): Promise<void> {
  await trx.deleteFrom('person_phones').where('person_n', '=', personN).execute();
  if (phone === null) return;
  await trx
    .insertInto('person_phones')
    .values({ id: newId(), person_n: personN, number: phone, position: 0 })
    .execute();
}

/** Writes a new person and gives back the internal number. */
export async function insertPerson(trx: Writer, person: PersonValues, nowMs: number): Promise<number> {
  const { n } = await trx
    .insertInto('persons')
    .values({ id: newId(), ...columnsOf(person, nowMs), created_at_ms: nowMs })
    .returning('n')
    .executeTakeFirstOrThrow();
  await replacePhone(trx, n, person.phone);
  return n;
}

export async function updatePerson(trx: Writer, personN: number, person: PersonValues, nowMs: number): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('persons')
    .set(columnsOf(person, nowMs))
    .where('n', '=', personN)
    .executeTakeFirstOrThrow();
  must(numUpdatedRows === 1n ? true : null, 'the person that was to be changed');
  await replacePhone(trx, personN, person.phone);
}

/** Removes persons that belong to no family any more. */
export async function deletePersonsWithoutFamily(trx: Writer, personNs: readonly number[]): Promise<void> {
  await trx
    .deleteFrom('persons')
    .where('n', 'in', numbersIn(personNs))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('family_members as m').whereRef('m.person_n', '=', 'persons.n').select('m.n'))),
    )
    .execute();
}

/** First phone of each person, by the person's internal number. */
export async function firstPhones(db: Reader, personNs: readonly number[]): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom('person_phones')
    .select(['person_n', 'number'])
    .where('person_n', 'in', numbersIn(personNs))
    .where('position', '=', 0)
    .execute();
  return new Map(rows.map(({ person_n, number }) => [person_n, number]));
}
